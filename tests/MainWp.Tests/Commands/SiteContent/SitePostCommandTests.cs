using System.Text.Json.Nodes;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands;

public class SitePostCommandTests
{
    private const string Post = """
        {"success":1,"data":{"post_category":"Caf\u00e9,News","post_tags":"a,b","post_password":"geheim-7","ping_status":"closed","comment_status":"open",
        "post_excerpt":"ex","post_name":"hello","post_date_gmt":"2026-11-21 04:16:08","post_date":"2026-11-20 23:16:08","post_status":"publish",
        "post_content":"<!-- wp:x {\"a\":\"\\u0022\"} -->","post_title":"Q &amp; A","is_sticky":1,"upload_dir":[],"post_custom":{"note":["C:\\dir"]},"post_gallery_images":[],"post_featured_image":""}}
        """;

    private const string NoPages = """{"success":1,"data":[]}""";
    private const string PagesWithFour = """{"success":1,"data":{"https://one.example/":[{"id":4,"website_id":1,"post_type":"page","status":"publish","title":"Page four"}]}}""";
    private const string Done = """{"success":1}""";
    private const string NotDone = """{"success":0,"message":"Fehlgeschlagen."}""";

    [Fact]
    public async Task An_edit_sends_everything_that_it_does_not_change()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/edit", 200, Done);

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Excerpt = "new" });

        Assert.Empty(said.Errors);
        var sent = Sent(dashboard, "PUT posts/1/4/edit");
        Assert.Equal("Q &amp; A", (string?)sent["post_title"]);
        Assert.Equal("new", (string?)sent["post_excerpt"]);
        Assert.Equal("publish", (string?)sent["post_status"]);
        Assert.Equal("hello", (string?)sent["post_name"]);
        Assert.Equal("geheim-7", (string?)sent["post_password"]);
        Assert.Equal("2026-11-20 23:16:08", (string?)sent["post_date"]);
        Assert.Equal("2026-11-21 04:16:08", (string?)sent["post_date_gmt"]);
        Assert.Equal("open", (string?)sent["comment_status"]);
        Assert.Equal("closed", (string?)sent["ping_status"]);
        Assert.Equal(1, (int?)sent["is_sticky"]);
    }

    [Fact]
    public async Task An_edit_doubles_the_backslashes_that_the_site_strips()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/edit", 200, Done);

        await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Title = @"a\b" });

        var sent = Sent(dashboard, "PUT posts/1/4/edit");
        Assert.Equal(@"a\\b", (string?)sent["post_title"]);
        Assert.Equal("""<!-- wp:x {"a":"\\u0022"} -->""", (string?)sent["post_content"]);
        Assert.Equal(@"C:\\dir", (string?)sent["post_custom"]!["note"]![0]);
    }

    [Fact]
    public async Task An_edit_leaves_categories_alone_unless_they_are_given()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/edit", 200, Done);

        await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Title = "x" });
        await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Category = ["News", "Tips"] });

        var sent = dashboard.Asked("PUT posts/1/4/edit").Select(request => JsonNode.Parse(request.Body)!).ToList();
        Assert.Equal("mainwp-powershell-keeps-categories", (string?)sent[0]["post_category"]);
        Assert.Equal("1", (string?)sent[0]["post_custom"]!["_post_to_only_existing_categories"]![0]);
        Assert.Equal(",News,Tips,", (string?)sent[1]["post_category"]);
    }

    [Fact]
    public async Task A_draft_without_a_date_gets_none_sent()
    {
        var draft = Post.Replace("2026-11-21 04:16:08", "0000-00-00 00:00:00").Replace("\"publish\"", "\"draft\"");
        var dashboard = new FakeDashboard().Answering("GET posts/1/4", 200, draft).Answering("GET pages", 200, NoPages).Answering("PUT posts/1/4/edit", 200, Done);

        await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Title = "x" });

        var sent = Sent(dashboard, "PUT posts/1/4/edit");
        Assert.Null(sent["post_date_gmt"]);
        Assert.Equal("draft", (string?)sent["post_status"]);
    }

    [Fact]
    public async Task Bodies_name_no_site_and_no_id()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/edit", 200, Done);

        await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Title = "x" });

        var names = ((JsonObject)Sent(dashboard, "PUT posts/1/4/edit")).Select(field => field.Key).ToList();
        Assert.DoesNotContain("id_domain", names);
        Assert.DoesNotContain("id_post", names);
        Assert.DoesNotContain("id", names);
    }

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

    [Fact]
    public async Task A_page_is_not_removed_as_a_post()
    {
        var dashboard = new FakeDashboard().Answering("GET posts/1/4", 200, Post).Answering("GET pages", 200, PagesWithFour);

        var said = await dashboard.Run(new RemoveSitePostCommand { Site = [new(1)], PostId = [4] });

        Assert.Equal("SitePostNotFound", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("DELETE posts/1/4/delete"));
    }

    [Fact]
    public async Task Removes_by_number_only_and_asks_first()
    {
        var dashboard = Dashboard().Answering("DELETE posts/1/4/delete", "v2/posts-delete");

        var said = await dashboard.Run(new RemoveSitePostCommand { Site = [new(1)], PostId = [4] });

        Assert.Empty(said.Errors);
        Assert.Equal("Delete post for good: post 4 on site 1", Assert.Single(said.Questions));
        Assert.Equal("", dashboard.AskedOnce("DELETE posts/1/4/delete").Body);
    }

    [Fact]
    public async Task A_refused_question_sends_nothing()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new RemoveSitePostCommand { Site = [new(1)], PostId = [4] }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Requests);
    }

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
        Assert.Equal((1, 1, "Hello & you", false), (post.PostId, post.SiteId, post.Title, post.IsComplete));
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

        Assert.Equal(4, Assert.IsType<SitePost>(Assert.Single(said.Output)).PostId);
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

    [Fact]
    public async Task Makes_a_draft_and_gives_it_as_the_site_has_it()
    {
        var dashboard = new FakeDashboard().Answering("POST posts/1/create", "v2/posts-create").Answering("GET posts/1/4", "v2/posts-get");

        var said = await dashboard.Run(new NewSitePostCommand { Site = [new(1)], Title = @"a\b", Category = ["Uncategorized", "Nope"] });

        Assert.Equal("Hello API", Assert.IsType<SitePost>(Assert.Single(said.Output)).Title);
        Assert.Contains("Nope", Assert.Single(said.Warnings));
        var sent = Sent(dashboard, "POST posts/1/create");
        Assert.Equal(@"a\\b", (string?)sent["post_title"]);
        Assert.Equal("draft", (string?)sent["post_status"]);
        Assert.Equal(",Uncategorized,Nope,", (string?)sent["post_category"]);
    }

    [Fact]
    public async Task A_change_of_nothing_sends_nothing()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task An_object_of_another_dashboard_is_not_acted_on()
    {
        var post = new SitePost { PostId = 4, SiteId = 1, Dashboard = new Uri("https://other.example/") };
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new RemoveSitePostCommand { Post = [new SitePostReference(post)] });

        Assert.Equal("SessionMismatch", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task The_password_of_a_post_is_never_shown()
    {
        var dashboard = Dashboard().Answering("PUT posts/1/4/edit", 200, Done);

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Title = "x", ReturnsResult = true });

        Assert.True(Assert.IsType<SitePost>(Assert.Single(said.Output)).IsPasswordProtected);
        Assert.DoesNotContain("geheim-7", said.Everything());
    }

    private static FakeDashboard Dashboard() => new FakeDashboard().Answering("GET posts/1/4", 200, Post).Answering("GET pages", 200, NoPages);

    private static JsonNode Sent(FakeDashboard dashboard, string line) => JsonNode.Parse(dashboard.AskedOnce(line).Body)!;
}
