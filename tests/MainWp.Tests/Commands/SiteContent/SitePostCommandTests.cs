using System.Text.Json.Nodes;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.SiteContent;

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
        Assert.Equal("""<!-- w\p:x {"a":"\\u0022"} -->""", (string?)sent["post_content"]);
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
        Assert.Equal("Delete post for good: post 4 on site 1 of https://dashboard.example/", Assert.Single(said.Questions));
        Assert.Equal("", dashboard.AskedOnce("DELETE posts/1/4/delete").Body);
    }

    [Fact]
    public async Task A_refused_question_sends_nothing()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new RemoveSitePostCommand { Site = [new(1)], PostId = [4] }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Makes_a_draft_and_gives_it_as_the_site_has_it()
    {
        var dashboard = new FakeDashboard().Answering("POST posts/1/create", "v2/posts-create").Answering("GET posts/1/4", "v2/posts-get");

        var said = await dashboard.Run(new NewSitePostCommand { Site = [new(1)], Title = @"a\b", Category = ["Uncategorized", "Nope"] });

        Assert.Equal("Hello API", Assert.IsType<SitePostDetail>(Assert.Single(said.Output)).Title);
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

        var said = await dashboard.Run(new SetSitePostCommand { Site = [new(1)], PostId = [4], Title = "x", PassThru = true });

        Assert.True(Assert.IsType<SitePostDetail>(Assert.Single(said.Output)).IsPasswordProtected);
        Assert.DoesNotContain("geheim-7", said.Everything());
    }

    private static FakeDashboard Dashboard() => new FakeDashboard().Answering("GET posts/1/4", 200, Post).Answering("GET pages", 200, NoPages);

    private static JsonNode Sent(FakeDashboard dashboard, string line) => JsonNode.Parse(dashboard.AskedOnce(line).Body)!;
}
