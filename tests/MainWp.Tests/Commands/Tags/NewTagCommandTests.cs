using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Tags;

public class NewTagCommandTests
{
    [Fact]
    public async Task Sends_name_and_colour_and_outputs_the_tag()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("POST tags/add", "v2/tags-add");

        var said = await dashboard.Run(new NewTagCommand { Name = "Realwp tag", Color = "#ff0000" });

        Assert.Equal(1, Assert.IsType<Tag>(Assert.Single(said.Output)).Id);
        Assert.Equal("""{"name":"Realwp tag","color":"#ff0000"}""", dashboard.AskedOnce("POST tags/add").Body);
    }

    [Fact]
    public async Task Doubles_backslashes_since_the_server_takes_one_level_away()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("POST tags/add", "v2/tags-add");

        await dashboard.Run(new NewTagCommand { Name = @"a\b" });

        Assert.Equal(@"a\\b", (string?)JsonNode.Parse(dashboard.AskedOnce("POST tags/add").Body)!["name"]);
    }

    [Fact]
    public async Task Refuses_a_name_that_exists_since_the_server_would_make_another_of_it()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("POST tags/add", "v2/err-tags-add-duplicate");

        var said = await dashboard.Run(new NewTagCommand { Name = "FORM tag" });

        Assert.Equal("Conflict", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("POST tags/add"));
    }

    [Fact]
    public async Task Asks_nothing_of_the_server_where_the_user_says_no()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new NewTagCommand { Name = "x" }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Requests);
    }
}
