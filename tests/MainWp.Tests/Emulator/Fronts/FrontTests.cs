using System.Net;
using MainWp.Emulator.Hosting;

namespace EmulatorTests.Fronts;

/// <summary>What each front lets pass, and what it answers instead.</summary>
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
        using var client = Asker.Client(dashboard);
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

    [Fact]
    public async Task Fronts_stand_in_front_of_one_another()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["language:de", "slash", "method-filter", "bot-filter::1"] });
        using var asker = new Asker(dashboard);
        var statuses = new List<int>();

        foreach (var address in new[] { "wp-json/mainwp/v2/sites/count", "de/wp-json/mainwp/v2/sites/count", "de/wp-json/mainwp/v2/sites/count/", "de/wp-json/mainwp/v2/sites/count/" })
        {
            using var client = Asker.Client(dashboard);
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
}
