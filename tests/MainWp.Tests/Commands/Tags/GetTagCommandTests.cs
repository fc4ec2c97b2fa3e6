using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Tags;

public class GetTagCommandTests
{
    [Fact]
    public async Task Reads_the_map_of_tags_as_a_list()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags");

        var said = await dashboard.Run(new GetTagCommand());

        Assert.Equal(["Form tag", "Realwp tag (1)", "Realwp tag 2"], said.Output.Cast<Tag>().Select(tag => tag.Name));
        Assert.Equal("page=1&per_page=100", dashboard.AskedOnce("GET tags").Query);
    }

    [Fact]
    public async Task Keeps_going_when_one_tag_is_missing()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/99", "v2/err-tags-get-unknown").Answering("GET tags/1", "v2/tags-get");

        var said = await dashboard.Run(new GetTagCommand { Tag = [new(99), new(1)] });

        Assert.Equal("TagNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal("#00ff00", Assert.IsType<Tag>(Assert.Single(said.Output)).Color);
    }

    [Fact]
    public async Task Finds_by_name_whatever_its_case()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("GET tags/1", "v2/tags-get");

        var said = await dashboard.Run(new GetTagCommand { Tag = [new("realwp TAG 2"), new("none")] });

        Assert.Single(said.Output);
        Assert.Equal("TagNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("GET tags");
    }

    [Fact]
    public async Task An_empty_pipeline_asks_for_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new GetTagCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }
}
