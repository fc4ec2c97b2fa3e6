using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class SetSiteCommandTests
{
    private const string OfClientFive = """{"success":1,"total":1,"data":[{"id":"1","client_id":"5"}]}""";

    [Fact]
    public async Task Sends_the_client_it_has_since_the_server_takes_it_away_where_none_is_sent()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, OfClientFive).Answering("PUT sites/1/edit", "v2/sites-edit");

        await dashboard.Run(new SetSiteCommand { Site = [new(1)], Name = "Child One" });

        Assert.Equal("include=1&_fields=id,name,client_id", dashboard.AskedOnce("GET sites").Query);
        Assert.Equal("""{"name":"Child One","client_id":5}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
    }

    [Fact]
    public async Task Each_of_several_sites_keeps_its_own_client()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", request => Json(request.RequestUri!.Query.Contains("include=2") ? """{"success":1,"data":[{"id":"2","client_id":"6"}]}""" : OfClientFive))
            .Answering("PUT sites/1/edit", "v2/sites-edit").Answering("PUT sites/2/edit", "v2/sites-edit");

        await dashboard.Run(new SetSiteCommand { Site = [new(1), new(2)], IgnoreThemeUpdate = true });

        Assert.Equal("""{"client_id":5,"ignore_theme_updates":1}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
        Assert.Equal("""{"client_id":6,"ignore_theme_updates":1}""", dashboard.AskedOnce("PUT sites/2/edit").Body);
    }

    [Fact]
    public async Task Takes_the_client_away_only_where_that_is_said()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, OfClientFive).Answering("PUT sites/1/edit", "v2/sites-edit");

        await dashboard.Run(new SetSiteCommand { Site = [new(1)], NoClient = true });

        Assert.Equal("""{"client_id":0}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
    }

    [Fact]
    public async Task Sends_nothing_where_the_present_client_is_not_told()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, """{"success":1,"data":[{"id":"1"}]}""").Answering("PUT sites/1/edit", "v2/sites-edit");

        var said = await dashboard.Run(new SetSiteCommand { Site = [new(1)], Name = "x" });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("PUT sites/1/edit"));
    }

    [Fact]
    public async Task Secrets_go_out_and_are_shown_nowhere()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, OfClientFive).Answering("PUT sites/1/edit", "v2/sites-edit");

        var said = await dashboard.Run(new SetSiteCommand { Site = [new(1)], UniqueId = new("hush-hush"), Http = ("web", new("top secret")) });

        Assert.Equal("""{"client_id":5,"http_user":"web","http_pass":"top secret","uniqueid":"hush-hush"}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
        Assert.DoesNotContain("hush-hush", said.Everything());
        Assert.DoesNotContain("top secret", said.Everything());
    }

    [Fact]
    public async Task Finds_tags_and_client_by_name_and_sends_their_numbers()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("GET clients", "v2/clients").Answering("GET sites", 200, OfClientFive).Answering("PUT sites/1/edit", "v2/sites-edit");

        await dashboard.Run(new SetSiteCommand { Site = [new(1)], Tag = [new("Form tag"), new(1)], Client = new("beta@example.test") });

        Assert.Equal("""{"client_id":2,"groupids":"2,1"}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
    }

    [Fact]
    public async Task Sends_nothing_for_a_number_that_no_client_or_tag_has_since_the_server_takes_any()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("GET clients", "v2/clients");

        var client = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetSiteCommand { Site = [new(1)], Client = new(999) }));
        var tag = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetSiteCommand { Site = [new(1)], Tag = [new(1), new("999")] }));

        Assert.Equal(["ClientNotFound", "TagNotFound"], new[] { client, tag }.Select(failure => CommandError.From(failure, null).Id));
        Assert.All(dashboard.Requests, request => Assert.StartsWith("GET", request.Line));
    }

    [Fact]
    public async Task A_key_that_may_not_read_leaves_numbers_to_the_server()
    {
        var dashboard = new FakeDashboard().Answering("GET clients", "v2/err-auth-writeonly-get").Answering("OPTIONS sites/count", "v2/err-auth-options").Answering("GET sites", 200, OfClientFive).Answering("PUT sites/1/edit", "v2/sites-edit");

        await dashboard.Run(new SetSiteCommand { Site = [new(1)], Client = new(2) });

        Assert.Equal("""{"client_id":2}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
    }

    [Fact]
    public async Task Doubles_backslashes_of_the_name_since_one_level_is_taken_away_where_it_is_read()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, OfClientFive).Answering("PUT sites/1/edit", "v2/sites-edit");

        await dashboard.Run(new SetSiteCommand { Site = [new(1)], Name = @"a\b" });

        Assert.Equal(@"a\\b", (string?)JsonNode.Parse(dashboard.AskedOnce("PUT sites/1/edit").Body)!["name"]);
    }

    [Fact]
    public async Task Says_that_there_is_nothing_to_change() =>
        Assert.Equal(ErrorKind.InvalidArgument, (await Assert.ThrowsAsync<MainWpException>(() => new FakeDashboard().Run(new SetSiteCommand { Site = [new(1)] }))).Kind);

    private static Task<HttpResponseMessage> Json(string text) => Task.FromResult(new HttpResponseMessage { Content = new StringContent(text, System.Text.Encoding.UTF8, "application/json") });
}
