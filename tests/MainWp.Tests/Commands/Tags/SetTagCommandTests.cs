using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Tags;

public class SetTagCommandTests
{
    [Fact]
    public async Task Sends_the_name_it_has_since_the_server_blanks_a_name_that_is_not_sent()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/1", "v2/tags-get").Answering("PUT tags/1/edit", "v2/tags-edit");

        await dashboard.Run(new SetTagCommand { Tag = [new(1)], Color = "#00ff00" });

        Assert.Equal("""{"name":"Realwp tag 2","color":"#00ff00"}""", dashboard.AskedOnce("PUT tags/1/edit").Body);
    }

    [Fact]
    public async Task Keeps_the_backslashes_of_the_name_it_has_though_the_server_takes_two_levels_away()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/1", 200, """{"success":1,"data":{"id":"1","name":"a\\\\b","color":"","count_sites":"0"}}""").Answering("PUT tags/1/edit", "v2/tags-edit");

        await dashboard.Run(new SetTagCommand { Tag = [new(1)], Color = "#00ff00" });

        Assert.Equal(@"a\\\\b", (string?)JsonNode.Parse(dashboard.AskedOnce("PUT tags/1/edit").Body)!["name"]);
    }

    [Fact]
    public async Task Never_sends_an_id_which_would_override_the_path()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("GET tags/1", "v2/tags-get").Answering("PUT tags/1/edit", "v2/tags-edit");

        await dashboard.Run(new SetTagCommand { Tag = [new(1)], Name = "New" });

        Assert.DoesNotContain("\"id\"", dashboard.AskedOnce("PUT tags/1/edit").Body);
    }

    [Fact]
    public async Task Refuses_the_name_of_another_tag_and_takes_its_own()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("GET tags/1", "v2/tags-get").Answering("PUT tags/1/edit", "v2/tags-edit");

        var taken = await dashboard.Run(new SetTagCommand { Tag = [new(1)], Name = "Form tag" });
        var own = await dashboard.Run(new SetTagCommand { Tag = [new(1)], Name = "REALWP tag 2", PassThru = true });

        Assert.Equal("Conflict", Assert.Single(taken.Errors).Id);
        Assert.Single(own.Output);
        dashboard.AskedOnce("PUT tags/1/edit");
    }

    [Fact]
    public async Task Says_that_there_is_nothing_to_change()
    {
        var dashboard = new FakeDashboard();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetTagCommand { Tag = [new(1)] }));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }
}
