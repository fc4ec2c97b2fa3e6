using System.Net;
using System.Net.Http.Headers;
using MainWp.Emulator.Hosting;

namespace EmulatorTests.Fronts;

/// <summary>Fronts that change who may read, and where.</summary>
public sealed class FrontAddressTests
{
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
        using var client = Asker.Client(dashboard);
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
        using var client = Asker.Client(dashboard);

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
}
