using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.SiteContent;

public class SitePageCommandTests
{
    private const string Done = """{"success":1}""";

    [Fact]
    public async Task The_title_that_the_detail_lacks_comes_from_the_list()
    {
        var dashboard = new FakeDashboard().Answering("GET pages/1/7", "v2/pages-get").Answering("GET pages", "v2/pages-2");

        var said = await dashboard.Run(new GetSitePageCommand { Site = [new(1)], PageId = [7] });

        var page = Assert.IsType<SitePageDetail>(Assert.Single(said.Output));
        Assert.Equal((7, 1, "Hello API", "<p>Body &amp; é</p>"), (page.PageId, page.SiteId, page.Title, page.Content));
    }

    [Fact]
    public async Task An_edit_sends_the_title_that_the_detail_lacks()
    {
        var dashboard = new FakeDashboard().Answering("GET pages/1/7", "v2/pages-get").Answering("GET pages", "v2/pages-2").Answering("PUT pages/1/7/edit", "v2/pages-edit");

        var said = await dashboard.Run(new SetSitePageCommand { Site = [new(1)], PageId = [7], Content = "new" });

        Assert.Empty(said.Errors);
        var sent = JsonNode.Parse(dashboard.AskedOnce("PUT pages/1/7/edit").Body)!;
        Assert.Equal("Hello API", (string?)sent["post_title"]);
        Assert.Equal("new", (string?)sent["post_content"]);
        Assert.Equal("publish", (string?)sent["post_status"]);
        Assert.Equal("hello-api", (string?)sent["post_name"]);
    }

    [Theory]
    [InlineData(500, """{"code":"create_page_error","message":"HTTP error - URL using bad/illegal format or missing URL","data":null}""")]
    [InlineData(200, """{"success":1,"data":[]}""")]
    public async Task Says_that_the_site_is_not_there_where_the_server_calls_it_unreachable_or_answers_nothing(int status, string answer)
    {
        var dashboard = new FakeDashboard().Answering("POST pages/999/create", status, answer).Answering("GET sites/basic", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await dashboard.Run(new NewSitePageCommand { Site = [new(999)], Title = "New" });

        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task A_post_is_neither_changed_nor_removed_as_a_page()
    {
        var dashboard = new FakeDashboard().Answering("GET pages/1/9", "v2/pages-get").Answering("GET pages", "v2/pages-2");

        var changed = await dashboard.Run(new SetSitePageCommand { Site = [new(1)], PageId = [9], Content = "new" });
        var removed = await dashboard.Run(new RemoveSitePageCommand { Site = [new(1)], PageId = [9] });

        Assert.Equal("SitePageNotFound", Assert.Single(changed.Errors).Id);
        Assert.Equal("SitePageNotFound", Assert.Single(removed.Errors).Id);
        Assert.DoesNotContain(dashboard.Requests, request => !request.Line.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Removes_and_changes_the_state()
    {
        var dashboard = new FakeDashboard().Answering("GET pages/1/7", "v2/pages-get").Answering("GET pages", "v2/pages-2")
            .Answering("DELETE pages/1/7/delete", "v2/pages-delete").Answering("PUT pages/1/7/update-status", "v2/pages-update-status");

        var changed = await dashboard.Run(new SetSitePageCommand { Site = [new(1)], PageId = [7], Status = ContentStatus.Trash });
        var removed = await dashboard.Run(new RemoveSitePageCommand { Site = [new(1)], PageId = [7] });

        Assert.Empty(changed.Errors);
        Assert.Empty(removed.Errors);
        Assert.Equal("""{"status":"trash"}""", dashboard.AskedOnce("PUT pages/1/7/update-status").Body);
        dashboard.AskedOnce("DELETE pages/1/7/delete");
    }

    [Fact]
    public async Task Makes_a_page()
    {
        var dashboard = new FakeDashboard().Answering("POST pages/1/create", "v2/pages-create").Answering("GET pages/1/7", "v2/pages-get").Answering("GET pages", "v2/pages-2");

        var said = await dashboard.Run(new NewSitePageCommand { Site = [new(1)], Title = "Hello API" });

        Assert.Equal(7, Assert.IsType<SitePageDetail>(Assert.Single(said.Output)).PageId);
        Assert.Contains("\"post_status\":\"draft\"", dashboard.AskedOnce("POST pages/1/create").Body);
    }

    [Fact]
    public async Task A_list_asks_for_all_pages_of_each_state_and_site()
    {
        var dashboard = new FakeDashboard().Answering("GET pages", "v2/pages");

        var said = await dashboard.Run(new GetSitePageCommand { Site = [new(1)], Status = [ContentStatus.Publish, ContentStatus.Draft], ThrottleLimit = 1 });

        Assert.Equal(2, said.Output.Count);
        Assert.Equal(["websites=1&status=publish&maximum=99999", "websites=1&status=draft&maximum=99999"], dashboard.Asked("GET pages").Select(request => request.Query));
        var page = (SitePage)said.Output[0];
        Assert.Equal(new Uri("http://127.0.0.1:8101/"), page.SiteUrl);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 3, 54, 39, TimeSpan.Zero).LocalDateTime, page.Modified);
    }

    [Fact]
    public async Task A_site_that_the_server_leaves_out_is_an_error_of_that_site()
    {
        var dashboard = new FakeDashboard().Answering("GET pages", "v2/err-pages-no-websites").Answering("GET pages", "v2/pages");

        var said = await dashboard.Run(new GetSitePageCommand { Site = [new(2), new(1)], ThrottleLimit = 1 });

        Assert.Equal("SiteUnreachable", Assert.Single(said.Errors).Id);
        Assert.Single(said.Output);
    }
}
