using System.Net;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

public sealed class FaultTests
{
    [Fact]
    public async Task Throttles_as_often_as_it_was_told_and_then_answers()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        dashboard.Faults.Add(new Fault(FaultKind.Throttled) { Times = 2, RetryAfter = TimeSpan.FromSeconds(7) });

        using var first = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");
        using var second = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");
        using var third = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites/count");

        Assert.Equal([429, 429, 200], dashboard.Requests.All.Select(request => request.Status));
        Assert.Equal(TimeSpan.FromSeconds(7), first.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData(FaultKind.PhpFatal, 500)]
    [InlineData(FaultKind.BadGateway, 502)]
    [InlineData(FaultKind.GatewayTimeout, 504)]
    [InlineData(FaultKind.HtmlInstead, 200)]
    public async Task Answers_with_a_page_instead_of_JSON(object kind, int status)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        dashboard.Faults.Add(new Fault((FaultKind)kind));

        using var response = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Cuts_the_connection_before_the_first_byte()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        dashboard.Faults.Add(new Fault(FaultKind.CutBeforeHeaders) { Method = "POST" });

        await Assert.ThrowsAsync<HttpRequestException>(() => asker.SendAsync("POST", "wp-json/mainwp/v2/updates/update"));

        Assert.DoesNotContain(dashboard.Sites.All, site => site.Applied.Count > 0);
    }

    [Fact]
    public async Task Cuts_the_connection_in_the_middle_of_the_body()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        dashboard.Faults.Add(new Fault(FaultKind.CutInBody));

        await Assert.ThrowsAsync<HttpRequestException>(() => asker.SendAsync("GET", "wp-json/mainwp/v2/sites"));
    }

    [Fact]
    public async Task Does_the_work_although_the_proxy_gives_up()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        var before = dashboard.Sites[1].Pending.Count;
        dashboard.Faults.Add(new Fault(FaultKind.GatewayTimeout) { Path = "updates/update", WorkIsDone = true });

        using var response = await asker.SendAsync("POST", "wp-json/mainwp/v2/updates/update");

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.True(dashboard.Sites[1].Pending.Count < before);
    }

    [Fact]
    public async Task Sends_a_slow_body_whole()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);
        dashboard.Faults.Add(new Fault(FaultKind.SlowBody) { Delay = TimeSpan.FromMilliseconds(10) });

        var (status, body) = await asker.AskAsync("GET", "sites/count");

        Assert.Equal((200, 12), (status, body!["count"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData(PhpWarnings.OnFaultyRoutes, "settings/general", "*/*", true)]
    [InlineData(PhpWarnings.OnFaultyRoutes, "settings/general", "application/json", false)]
    [InlineData(PhpWarnings.OnFaultyRoutes, "sites/count", "*/*", false)]
    [InlineData(PhpWarnings.UnlessJsonIsAsked, "sites/count", "*/*", true)]
    [InlineData(PhpWarnings.Always, "sites/count", "application/json", true)]
    public async Task Puts_warnings_in_front_of_the_JSON(object when, string route, string accept, bool expected)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { PhpWarnings = (PhpWarnings)when });
        using var asker = new Asker(dashboard) { Accept = accept };

        using var response = await asker.SendAsync("GET", $"wp-json/mainwp/v2/{route}");

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(expected, text.StartsWith("<br />", StringComparison.Ordinal));
        Assert.EndsWith("}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_no_REST_address_with_plain_permalinks()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { PlainPermalinks = true });
        using var asker = new Asker(dashboard);

        using var pretty = await asker.SendAsync("GET", "wp-json/mainwp/v2/sites");
        using var plain = await asker.SendAsync("GET", "?rest_route=/wp/v2/users/me");

        Assert.Equal(HttpStatusCode.NotFound, pretty.StatusCode);
        Assert.Equal("text/html", pretty.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Theory]
    [InlineData("429:3", FaultKind.Throttled, 3, null)]
    [InlineData("cut-body", FaultKind.CutInBody, 1, null)]
    [InlineData("504:1:updates/update", FaultKind.GatewayTimeout, 1, "updates/update")]
    public void Is_read_from_the_command_line(string text, object kind, int times, string? path) =>
        Assert.Equal(new Fault((FaultKind)kind) { Times = times, Path = path }, Fault.Parse(text));

    [Fact]
    public void The_document_lists_exactly_the_faults_that_there_are() => Assert.Equal(
        ["| Kind | The work | What comes |", "|---|---|---|", .. FaultTable.All.Select(row => $"| `{row.Word}` | {(row.DoesWork ? "is done" : "is not done")} | {row.Summary} |")],
        EmulatorDocument.Table("faults"));

    [Theory]
    [InlineData("slow-body", 200, "application/json")]
    [InlineData("late", 200, "application/json")]
    [InlineData("500", 500, "text/html")]
    [InlineData("429", 429, "text/html")]
    [InlineData("html", 200, "text/html")]
    public async Task Is_the_same_for_the_other_service(string word, int status, string type)
    {
        await using var service = await MainWp.Emulator.WpAdmin.EmulatedWpAdmin.StartAsync();
        service.Faults.Add(Fault.Parse(word)! with { Delay = TimeSpan.FromMilliseconds(10) });
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", service.Key);

        using var response = await client.GetAsync("v2/sites");

        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }
}
