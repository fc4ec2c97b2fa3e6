using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.SiteContent;

public class GetSitePostCommandTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_broken_list_gives_the_recent_posts_of_the_last_sync_and_says_so(bool legacy)
    {
        var dashboard = new FakeDashboard()
            .Answering("GET posts", "v2/posts-websites-search-search_on")
            .Answering("GET sites", 200, """{"success":1,"data":[{"id":"1","url":"https://one.example/","recent_posts":"[{\"id\":1,\"post_type\":\"post\",\"status\":\"publish\",\"title\":\"Hello &amp; you\",\"dts\":1795252057,\"categories\":\"News\",\"tags\":\"\"},{\"id\":2,\"status\":\"draft\",\"title\":\"No\"}]"}]}""");
        if (legacy)
            dashboard.Legacy();

        var said = await dashboard.Run(new GetSitePostCommand { Site = [new(1)] });

        var post = Assert.IsType<SitePost>(Assert.Single(said.Output));
        Assert.Equal((1, 1, "Hello & you"), (post.PostId, post.SiteId, post.Title));
        Assert.Equal(["News"], post.Categories);
        Assert.Equal(dashboard.Address, post.Dashboard);
        Assert.Single(said.Warnings);
    }

    [Fact]
    public async Task A_mended_list_is_used_as_it_is()
    {
        var dashboard = new FakeDashboard().Answering("GET posts", 200, """{"success":1,"data":{"https://one.example/":{"0":{"id":9,"website_id":1,"title":"T","status":"publish","dts":"2026-11-21 04:16:12"}}}}""");

        var said = await dashboard.Run(new GetSitePostCommand { Site = [new(1)], Search = "T", SearchIn = SearchField.Title, ModifiedAfter = new DateTime(2026, 1, 2) });

        Assert.Equal(9, Assert.IsType<SitePost>(Assert.Single(said.Output)).PostId);
        Assert.Empty(said.Warnings);
        Assert.Equal("websites=1&search=T&search_on=title&status=publish&dtsstart=2026-01-02&dtsstop=2100-01-01&maximum=99999", dashboard.AskedOnce("GET posts").Query);
    }

    [Fact]
    public async Task One_unknown_post_does_not_hide_the_others()
    {
        var dashboard = new FakeDashboard().Answering("GET posts/1/4", "v2/posts-get").Answering("GET posts/1/5", "v2/err-posts-get-unknown");

        var said = await dashboard.Run(new GetSitePostCommand { Site = [new(1)], PostId = [5, 4] });

        Assert.Equal(4, Assert.IsType<SitePostDetail>(Assert.Single(said.Output)).PostId);
        Assert.Equal("SitePostNotFound", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task An_unknown_site_and_one_that_does_not_answer_are_told_apart()
    {
        var unreachable = """{"code":"get_post_error","message":"x","data":null}""";
        var dashboard = new FakeDashboard().Answering("GET posts/1/4", 500, unreachable).Answering("GET posts/9/4", 500, unreachable)
            .Answering("GET sites/basic", 200, """{"success":1,"total":1,"data":[{"id":1}]}""").Answering("GET sites/basic", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await dashboard.Run(new GetSitePostCommand { Site = [new(1), new(9)], PostId = [4], ThrottleLimit = 1 });

        Assert.Equal(["SiteUnreachable", "SiteNotFound"], said.Errors.Select(error => error.Id));
    }
}
