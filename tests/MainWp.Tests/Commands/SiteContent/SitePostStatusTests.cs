using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.SiteContent;

public class SitePostStatusTests
{
    private const string Post = """{"success":1,"data":{"post_status":"publish","post_title":"T","post_content":"x"}}""";
    private const string NoPages = """{"success":1,"data":[]}""";
    private const string Done = """{"success":1}""";
    private const string NotDone = """{"success":0,"message":"Fehlgeschlagen."}""";

    [Theory]
    [InlineData(ContentStatus.Publish, "publish")]
    [InlineData(ContentStatus.Draft, "unpublish")]
    [InlineData(ContentStatus.Trash, "trash")]
    public async Task A_state_alone_goes_by_its_own_route(ContentStatus status, string action)
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/update-status", 200, Done);

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Status = status });

        Assert.Empty(said.Errors);
        Assert.Equal($$"""{"status":"{{action}}"}""", dashboard.AskedOnce("PUT posts/1/4/update-status").Body);
    }

    [Fact]
    public async Task What_is_in_the_trash_is_restored_to_become_a_draft()
    {
        var dashboard = new FakeDashboard().Answering("GET posts/1/4", 200, Post.Replace("\"publish\"", "\"trash\"")).Answering("GET pages", 200, NoPages).Answering("PUT posts/1/4/update-status", 200, Done);

        await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Status = ContentStatus.Draft });

        Assert.Contains("restore", dashboard.AskedOnce("PUT posts/1/4/update-status").Body);
    }

    [Fact]
    public async Task A_failure_that_did_what_was_asked_is_none()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/update-status", 200, NotDone);

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Status = ContentStatus.Publish });

        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task A_failure_that_did_nothing_is_one()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/update-status", 200, NotDone);

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Status = ContentStatus.Trash });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
    }

    private static FakeDashboard Dashboard() => new FakeDashboard().Answering("GET posts/1/4", 200, Post).Answering("GET pages", 200, NoPages);
}
