using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Tags;

public class RemoveTagCommandTests
{
    [Fact]
    public async Task Removes_each_and_goes_on_after_one_that_is_gone()
    {
        var dashboard = new FakeDashboard().Answering("DELETE tags/1/remove", "v2/tags-remove").Answering("DELETE tags/2/remove", "v2/err-tags-remove-again").Answering("DELETE tags/3/remove", "v2/tags-remove");

        var said = await dashboard.Run(new RemoveTagCommand { Tag = [new(1), new(2), new(3)] });

        Assert.Equal("TagNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal(3, dashboard.Requests.Count);
        Assert.Equal("Remove tag: tag 1 of https://dashboard.example/", said.Questions[0]);
        Assert.Empty(said.Output);
    }

    [Fact]
    public async Task Sends_nothing_for_a_tag_of_another_dashboard()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new RemoveTagCommand { Tag = [new(new Tag { Id = 1, Name = "x", Dashboard = new Uri("https://other.example/") })] });

        Assert.Equal("SessionMismatch", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }
}
