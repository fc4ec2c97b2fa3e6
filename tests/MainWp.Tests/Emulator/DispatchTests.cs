using System.Net;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>The habits of WordPress that no recording shows.</summary>
public sealed class DispatchTests : IAsyncLifetime
{
    private EmulatedDashboard _dashboard = null!;
    private Asker _asker = null!;

    public async Task InitializeAsync()
    {
        _dashboard = await EmulatedDashboard.StartAsync();
        _asker = new Asker(_dashboard);
    }

    public async Task DisposeAsync()
    {
        _asker.Dispose();
        await _dashboard.DisposeAsync();
    }

    [Fact]
    public async Task A_body_key_overrides_the_path()
    {
        await _asker.AskAsync("PUT", "sites/4/edit", """{"id_domain":5,"name":"Changed","client_id":2}""");

        Assert.Equal(("Biology Department", "Changed"), (_dashboard.Sites[4].Name, _dashboard.Sites[5].Name));
    }

    [Fact]
    public async Task A_route_is_found_in_any_case()
    {
        await _asker.AskAsync("PUT", "SITES/4/Edit", """{"name":"Changed","client_id":2}""");

        Assert.Equal("Changed", _dashboard.Sites[4].Name);
    }

    [Fact]
    public async Task An_edit_without_a_client_takes_the_site_away_from_its_client()
    {
        Assert.NotEqual(0, _dashboard.Sites[1].ClientId);

        await _asker.AskAsync("PUT", "sites/1/edit", """{"name":"Acme Shop"}""");

        Assert.Equal(0, _dashboard.Sites[1].ClientId);
    }

    [Fact]
    public async Task Removing_an_unreachable_site_fails_and_removes_it()
    {
        var (status, body) = await _asker.AskAsync("DELETE", "sites/10/remove");

        Assert.Equal((200, 0), (status, body!["success"]!.GetValue<int>()));
        Assert.Null(_dashboard.Sites.Find(10));
    }

    [Fact]
    public async Task Updating_WordPress_on_an_unreachable_site_ends_in_a_page()
    {
        using var response = await _asker.SendAsync("POST", "wp-json/mainwp/v2/updates/10/update/wp");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Keys_are_made_by_forms_only()
    {
        var (status, body) = await _asker.AskAsync("POST", "rest-api/add-key", """{"active":true,"permissions":"read"}""");

        Assert.Equal((500, "empty_body"), (status, body!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Settings_want_the_bare_content_type()
    {
        using var response = await _asker.SendAsync("PUT", "wp-json/mainwp/v2/settings/tools/edit", """{"guided_tours":true}""", "application/json; charset=utf-8");

        Assert.Contains("invalid_content_type", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "nope", 404, "rest_no_route")]
    [InlineData("PUT", "sites/add", 404, "rest_no_route")]
    [InlineData("GET", "sites/studio.photography", 404, "rest_no_route")]
    [InlineData("POST", "sites/1/plugins/activate", 500, "mainwp_rest_invalid_plugins_slugs")]
    [InlineData("POST", "updates/9/update", 400, "mainwp_rest_updates_site_error")]
    public async Task Errors_have_the_code_of_the_server(string method, string route, int status, string code)
    {
        var (actual, body) = await _asker.AskAsync(method, route);

        Assert.Equal((status, code), (actual, body!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Broken_JSON_is_refused()
    {
        var (status, body) = await _asker.AskAsync("POST", "tags/add", "{\"name\":");

        Assert.Equal((400, "rest_invalid_json"), (status, body!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_envelope_carries_the_status()
    {
        var (status, body) = await _asker.AskAsync("GET", "sites/99999?_envelope=1");

        Assert.Equal((200, 500), (status, body!["status"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Sparse_fields_keep_the_id()
    {
        var (_, body) = await _asker.AskAsync("GET", "sites?_fields=name&per_page=1");

        Assert.Equal("""[{"id":"1","name":"Acme Shop"}]""", body!["data"]!.ToJsonString());
        Assert.Equal(12, body["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Last_access_is_local_time()
    {
        await _asker.AskAsync("GET", "sites/count");
        var (_, body) = await _asker.AskAsync("GET", "rest-api/keys?per_page=50");

        var key = body!["data"]!.AsArray().OfType<JsonObject>().First(row => row["description"]!.GetValue<string>() == "read and write");
        var local = _dashboard.State.Times.LocalText(_dashboard.State.Clock.GetUtcNow());
        Assert.Equal(local[..13], key["last_access"]!.GetValue<string>()[..13]);
    }

    [Fact]
    public async Task A_key_for_both_interfaces_is_listed_and_deleted_twice()
    {
        var twin = _dashboard.Keys.All.First(key => key.Version == 1 && _dashboard.Keys.FindVersion2(key.ConsumerKey) is not null);

        await _asker.AskAsync("DELETE", $"rest-api/delete-key/{twin.Identifier}");

        Assert.Single(_dashboard.Keys.All, key => key.ConsumerKey == twin.ConsumerKey);
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => _asker.AskAsync("POST", "tags/add", $$"""{"name":"tag {{number}}"}""")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(60, _dashboard.Requests.Count);
        Assert.Equal(63, _dashboard.Tags.All.Count);
    }

    [Fact]
    public async Task Requests_are_kept_for_assertions()
    {
        await _asker.AskAsync("POST", "tags/add", """{"name":"new"}""");

        var request = Assert.Single(_dashboard.Requests.All);
        Assert.Equal(
            ("POST", "/wp-json/mainwp/v2/tags/add", "Bearer", 200, "application/json", """{"name":"new"}"""),
            (request.Method, request.PathAndQuery, request.Authorization, request.Status, request.ContentType, request.Body));
    }

    [Fact]
    public async Task A_slug_that_is_no_map_breaks_the_list_of_what_is_ignored()
    {
        await _asker.AskAsync("POST", "updates/1/ignore/plugins", """{"slug":"seo-compass/seo-compass.php"}""");

        var body = await _asker.RunAsync("list-ignored-updates-v1", "");

        Assert.Equal("ability_invalid_output", body["code"]!.GetValue<string>());
    }
}
