using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>What each front does to a request, over a real socket.</summary>
public sealed class FrontTests
{
    [Theory]
    [InlineData("bot-filter", "GET", "sites/count", 200, "application/json")]
    [InlineData("bot-filter:page", "GET", "sites/count", 200, "text/html")]
    [InlineData("bot-filter:list", "DELETE", "tags/1/remove", 200, "application/json")]
    [InlineData("bot-filter:403", "GET", "sites/count", 403, "text/html")]
    [InlineData("method-filter", "DELETE", "tags/1/remove", 405, "text/html")]
    [InlineData("method-filter:501", "PUT", "tags/1/edit", 501, "text/html")]
    [InlineData("user-agent-filter", "GET", "sites/count", 406, "text/html")]
    [InlineData("user-agent-filter:418", "GET", "sites/count", 418, "text/html")]
    [InlineData("maintenance", "GET", "sites/count", 503, "application/json")]
    [InlineData("fatal-after-work", "POST", "tags/add", 500, "application/json")]
    [InlineData("basic", "GET", "sites/count", 401, "text/html")]
    [InlineData("redirect-all:example.invalid", "GET", "sites/count", 302, "text/html")]
    [InlineData("slash:308", "POST", "tags/add", 308, "text/html")]
    [InlineData("no-slash", "GET", "sites/count/", 301, "text/html")]
    [InlineData("language:fr", "GET", "sites/count", 302, "text/html")]
    [InlineData("stripped-authorization", "GET", "sites/count", 401, "application/json")]
    [InlineData("demoted-owner", "GET", "sites", 500, "application/json")]
    [InlineData("demoted-owner", "GET", "tags", 200, "application/json")]
    [InlineData("prefix:rest", "GET", "sites/count", 404, "text/html")]
    public async Task Answers_instead_of_the_dashboard(string front, string method, string route, int status, string type)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);

        using var response = await asker.SendAsync(method, $"wp-json/mainwp/v2/{route}", method == "GET" ? null : "{\"name\":\"new\"}");

        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType!));
    }

    [Theory]
    [InlineData("method-filter", "GET", "sites/count")]
    [InlineData("method-filter", "POST", "tags/add")]
    [InlineData("post-filter", "POST", "tags/add")]
    [InlineData("slash", "GET", "sites/count/")]
    [InlineData("closed-index", "GET", "sites/count")]
    [InlineData("no-users", "GET", "sites/count")]
    [InlineData("bot-filter:page:5:tags/", "GET", "sites/count")]
    [InlineData("fatal-after-work", "GET", "sites/count")]
    public async Task Lets_the_rest_pass(string front, string method, string route)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);

        var (status, body) = await asker.AskAsync(method, route, method == "GET" ? null : "{\"name\":\"new\"}");

        Assert.Equal(200, status);
        Assert.NotNull(body);
    }

    [Fact]
    public async Task Accepts_a_method_in_a_header_where_only_POST_passes()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["method-filter"] });
        using var client = Client(dashboard);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"wp-json/mainwp/v2/tags/{dashboard.Tags.All.First().Id}/remove") { Headers = { { "X-HTTP-Method-Override", "DELETE" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, dashboard.Tags.All.Count);
    }

    [Fact]
    public async Task Ends_the_connection_on_unknown_methods()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["method-filter:reset"] });
        using var asker = new Asker(dashboard);

        await Assert.ThrowsAsync<HttpRequestException>(() => asker.SendAsync("DELETE", "wp-json/mainwp/v2/tags/1/remove"));
    }

    [Theory]
    [InlineData("closed-index", 401, 200)]
    [InlineData("closed-index:403", 403, 200)]
    [InlineData("closed-index:404", 404, 404)]
    public async Task Shows_the_index_to_users_alone_or_to_nobody(string front, int stranger, int user)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);
        using var nobody = new HttpClient { BaseAddress = dashboard.Address };

        using var closed = await nobody.GetAsync("wp-json/");
        using var open = await asker.SendAsync("GET", "wp-json/");

        Assert.Equal((stranger, user), ((int)closed.StatusCode, (int)open.StatusCode));
    }

    [Theory]
    [InlineData("closed-index:empty", "{\"namespaces\":[]}")]
    [InlineData("closed-index:bare", "{}")]
    public async Task Empties_the_index(string front, string expected)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);

        using var index = await asker.SendAsync("GET", "wp-json/?_fields=namespaces");

        Assert.Equal(expected, await index.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("page-cache", "X-LiteSpeed-Cache", "hit")]
    [InlineData("page-cache:cloudflare", "CF-Cache-Status", "HIT")]
    [InlineData("page-cache:varnish", "Age", "0")]
    public async Task Answers_from_a_cache_whoever_asks(string front, string header, string value)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front], Time = new ManualTime() });
        using var asker = new Asker(dashboard);
        using var nobody = new HttpClient { BaseAddress = dashboard.Address };
        using var first = await asker.SendAsync("GET", "wp-json/mainwp/v2/tags");
        await asker.AskAsync("POST", "tags/add", "{\"name\":\"new\"}");

        using var again = await nobody.GetAsync("wp-json/mainwp/v2/tags");
        using var other = await nobody.GetAsync("wp-json/mainwp/v2/tags?x=1");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(value, again.Headers.NonValidated[header].ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Theory]
    [InlineData("page-cache:varnish", 200)]
    [InlineData("page-cache:nginx", 304)]
    public async Task Only_some_caches_heed_no_cache(string front, int seen)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);
        await asker.AskAsync("GET", "tags");
        using var client = Client(dashboard);
        client.DefaultRequestHeaders.CacheControl = new CacheControlHeaderValue { NoCache = true };
        await asker.AskAsync("POST", "tags/add", "{\"name\":\"new\"}");

        var text = await client.GetStringAsync("wp-json/mainwp/v2/tags");

        Assert.Equal(seen == 200, text.Contains("\"new\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_password_of_the_host_leaves_the_key_the_address()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["basic:ada-love-lace"] });
        using var client = new HttpClient { BaseAddress = dashboard.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("ada:love-lace"u8));
        var key = dashboard.ReadWriteToken.Split("==");

        using var without = await client.GetAsync("wp-json/mainwp/v2/sites/count");
        using var with = await client.GetAsync($"wp-json/mainwp/v2/sites/count?consumer_key=ck_{key[1]}&consumer_secret=cs_{key[0]}");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
        Assert.Empty(without.Headers.WwwAuthenticate);
    }

    [Theory]
    [InlineData("prefix:rest", "/rest/")]
    [InlineData("prefix:index.php/wp-json", "/index.php/wp-json/")]
    public async Task Names_the_root_of_the_API_in_the_front_page(string front, string root)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var client = Client(dashboard);

        using var home = await client.GetAsync("");
        using var count = await client.GetAsync($"{root}mainwp/v2/sites/count");

        Assert.Equal($"<{dashboard.Address.AbsoluteUri.TrimEnd('/')}{root}>; rel=\"https://api.w.org/\"", Assert.Single(home.Headers.GetValues("Link")));
        Assert.Equal(HttpStatusCode.OK, count.StatusCode);
    }

    [Theory]
    [InlineData("rate-rule:403-2-2", "200 200 403 403 200 200 403")]
    [InlineData("rate-rule:302-1-1", "200 302 200 302 200 302 200")]
    public async Task Finds_a_client_too_busy_and_forgets_it(string front, string statuses)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);

        for (var request = 0; request < 7; request++)
            (await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count")).Dispose();

        Assert.Equal(statuses, string.Join(' ', dashboard.Requests.All.Select(request => request.Status)));
    }

    [Fact]
    public async Task Is_under_maintenance_for_its_time()
    {
        var clock = new ManualTime();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["maintenance:30"], Time = clock });
        using var asker = new Asker(dashboard);

        using var first = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");
        clock.Advance(TimeSpan.FromSeconds(31));
        using var second = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");

        Assert.Equal((503, 600, 200), ((int)first.StatusCode, (int)first.Headers.RetryAfter!.Delta!.Value.TotalSeconds, (int)second.StatusCode));
    }

    [Theory]
    [InlineData("fatal-after-work", true)]
    [InlineData("fatal-after-work:2", false)]
    public async Task PHP_dies_when_the_work_is_done_or_half_done(string front, bool isWhole)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);
        var before = dashboard.Sites.All.Sum(site => site.Pending.Count);

        var (status, body) = await asker.AskAsync("POST", "updates/update");

        var applied = before - dashboard.Sites.All.Sum(site => site.Pending.Count(update => !site.Applied.Contains(update)));
        Assert.Equal((500, "internal_server_error"), (status, body!["code"]!.GetValue<string>()));
        Assert.True(isWhole ? applied > 2 : applied == 2, $"{applied} updates are in.");
    }

    [Fact]
    public async Task The_record_of_a_job_goes_and_the_work_goes_on()
    {
        var clock = new ManualTime();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 210, Fronts = ["lost-job:2"], Time = clock });
        using var asker = new Asker(dashboard);
        var (_, started) = await asker.AskAsync("POST", "sites/sync");
        var id = started!["job_id"]!.GetValue<string>();
        var before = dashboard.Sites[205].LastSync;

        var looks = new List<JsonNode>();
        for (var look = 0; look < 3; look++)
            looks.Add(await asker.RunAsync("get-batch-job-status-v1", $"input[job_id]={id}"));
        clock.Advance(TimeSpan.FromHours(1));
        await asker.AskAsync("GET", "sites/count");

        Assert.Equal(["queued", "queued", null], looks.Select(look => look["status"]?.GetValue<string>()));
        Assert.Equal("mainwp_job_not_found", looks[2]["code"]!.GetValue<string>());
        Assert.True(dashboard.Sites[205].LastSync > before);
    }

    [Fact]
    public async Task An_update_that_nobody_can_install_stays_pending()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["phantom-update"] });
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("POST", "updates/1/update/plugins", "{\"slug\":\"seo-compass/seo-compass.php\"}");
        await asker.AskAsync("POST", "sites/1/sync");

        Assert.Equal(1, body!["data"]!["seo-compass/seo-compass.php"]!["success"]!.GetValue<int>());
        Assert.Contains(dashboard.Sites[1].Pending, update => update.Slug == "seo-compass/seo-compass.php");
    }

    [Theory]
    [InlineData("bad-rows:null", "sites", 14)]
    [InlineData("bad-rows", "clients", 3 + 6)]
    [InlineData("bad-rows:text", "tags", 3 + 1)]
    public async Task Lists_hold_rows_that_are_none(string front, string route, int rows)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = [front] });
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("GET", route);

        Assert.Equal(rows, body!["data"] is JsonArray list ? list.Count : body["data"]!.AsObject().Count);
    }

    [Fact]
    public async Task Compresses_twice_and_says_so_once()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["broken-compression"] });
        using var asker = new Asker(dashboard);

        using var response = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");
        await using var once = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal((0x1f, 0x8b), (once.ReadByte(), once.ReadByte()));
    }

    [Theory]
    [InlineData("https://bare.example/", "https://www.bare.example/")]
    [InlineData("https://www.bare.example/", "https://bare.example/")]
    public async Task A_site_calls_itself_otherwise(string given, string stored)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["www"] });
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("POST", "sites/add", $"{{\"url\":\"{given}\",\"admin\":\"admin\"}}");

        Assert.Equal(stored, body!["data"]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Fronts_stand_in_front_of_one_another()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["language:de", "slash", "method-filter", "bot-filter::1"] });
        using var asker = new Asker(dashboard);
        var statuses = new List<int>();

        foreach (var address in new[] { "wp-json/mainwp/v2/sites/count", "de/wp-json/mainwp/v2/sites/count", "de/wp-json/mainwp/v2/sites/count/", "de/wp-json/mainwp/v2/sites/count/" })
        {
            using var client = Client(dashboard);
            using var response = await client.GetAsync(address);
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([302, 301, 200, 200], statuses);
    }

    [Fact]
    public async Task They_come_and_go_while_the_dashboard_runs()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        dashboard.Fronts.Add("prefix:rest");
        using var with = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");
        dashboard.Fronts.Clear();
        using var without = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (with.StatusCode, without.StatusCode));
    }

    private static HttpClient Client(EmulatedDashboard dashboard)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = dashboard.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", dashboard.ReadWriteToken);
        return client;
    }
}
