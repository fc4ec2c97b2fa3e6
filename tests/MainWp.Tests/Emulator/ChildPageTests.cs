using System.Net;
using MainWp.Emulator.Children;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>Child sites that can be looked at, and what breaks them.</summary>
public sealed class ChildPageTests
{
    private const string Plugin = "seo-compass/seo-compass.php";

    [Fact]
    public async Task Each_site_has_a_front_page_at_its_address()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ChildPages = true, Fronts = ["bot-filter"] });
        using var browser = new HttpClient();

        using var page = await browser.GetAsync(dashboard.Sites[7].Url);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<title>日本語のサイト</title>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, dashboard.Requests.Count);
        Assert.Equal(1, dashboard.Children.Requests.Count);
        await Assert.ThrowsAsync<HttpRequestException>(() => browser.GetAsync(dashboard.Sites[10].Url));
    }

    [Theory]
    [InlineData("fatal", 500, "id=\"error-page\"")]
    [InlineData("database", 500, "id=\"error-page\"")]
    [InlineData("blank", 200, "")]
    [InlineData("short", 200, "<title>Acme Shop</title>")]
    [InlineData("redirect", 302, "")]
    [InlineData("unavailable", 503, "503")]
    public async Task An_update_breaks_the_sites_that_get_it(string harm, int status, string text)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ChildPages = true, Breakages = [$"{Plugin}:{harm}:1"], Language = "de" });
        using var asker = new Asker(dashboard);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var before = await browser.GetAsync(dashboard.Sites[1].Url);
        await asker.AskAsync("POST", "updates/1/update");
        await asker.AskAsync("POST", "updates/2/update");
        using var after = await browser.GetAsync(dashboard.Sites[1].Url);
        using var other = await browser.GetAsync(dashboard.Sites[2].Url);
        var (_, check) = await asker.AskAsync("POST", "sites/1/check");

        Assert.Equal((200, status, 200), ((int)before.StatusCode, (int)after.StatusCode, (int)other.StatusCode));
        Assert.Contains(text, await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await after.Content.ReadAsByteArrayAsync()).Length < (await before.Content.ReadAsByteArrayAsync()).Length / 4);
        Assert.Equal(status, check!["data"]!["http_code"]!.GetValue<int>());
    }

    [Fact]
    public async Task Switching_the_plugin_off_cures_the_site()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ChildPages = true, Breakages = [$"{Plugin}:fatal"] });
        using var asker = new Asker(dashboard);
        using var browser = new HttpClient();
        await asker.AskAsync("POST", "updates/1/update");

        using var broken = await browser.GetAsync(dashboard.Sites[1].Url);
        await asker.AskAsync("POST", "sites/1/plugins/deactivate", $"{{\"slug\":\"{Plugin}\"}}");
        using var cured = await browser.GetAsync(dashboard.Sites[1].Url);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (broken.StatusCode, cured.StatusCode));
    }

    [Fact]
    public async Task One_breaks_an_hour_later()
    {
        var clock = new ManualTime();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ChildPages = true, Time = clock, Breakages = [$"{Plugin}:fatal:all:3600"] });
        using var asker = new Asker(dashboard);
        using var browser = new HttpClient();
        await asker.AskAsync("POST", "updates/1/update");

        using var before = await browser.GetAsync(dashboard.Sites[1].Url);
        clock.Advance(TimeSpan.FromMinutes(61));
        using var after = await browser.GetAsync(dashboard.Sites[1].Url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task WordPress_switches_a_plugin_off_and_the_next_sync_tells()
    {
        var clock = new ManualTime();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Time = clock, Breakages = [$"{Plugin}:plugin-off:1", $"{Plugin}:plugin-off:2:60"] });
        using var asker = new Asker(dashboard);
        bool IsActive(int site) => dashboard.Sites[site].Plugins.Single(plugin => plugin.Slug == Plugin).IsActive;
        await asker.AskAsync("POST", "updates/1/update");
        await asker.AskAsync("POST", "updates/2/update");

        var atOnce = (IsActive(1), IsActive(2));
        clock.Advance(TimeSpan.FromSeconds(61));
        await asker.AskAsync("GET", "sites/count");
        var unseen = IsActive(2);
        await asker.AskAsync("POST", "sites/2/sync");

        Assert.Equal(((false, true), true, false), (atOnce, unseen, IsActive(2)));
    }

    [Fact]
    public async Task A_site_may_be_broken_from_the_start()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ChildPages = true, Breakages = ["always:database:3"] });
        using var browser = new HttpClient();

        using var broken = await browser.GetAsync(dashboard.Sites[3].Url);
        using var other = await browser.GetAsync(dashboard.Sites[4].Url);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (broken.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Visits_are_counted_together()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { ChildPages = true, ChildLatency = TimeSpan.FromMilliseconds(200) });
        using var browser = new HttpClient();

        await Task.WhenAll(Enumerable.Range(1, 4).Select(site => browser.GetStringAsync(dashboard.Sites[site].Url)));

        Assert.InRange(dashboard.Children.MostAtOnce, 2, 4);
        Assert.Equal(dashboard.Children.MostAtOnce, dashboard.Children.MostAtOnceOnOneHost);
    }

    [Theory]
    [InlineData("a/a.php:fatal", true)]
    [InlineData("a/a.php:blank:1,2:3600", true)]
    [InlineData("always:slow:all", true)]
    [InlineData("a/a.php", false)]
    [InlineData("a/a.php:tired", false)]
    [InlineData("a/a.php:fatal:some", false)]
    [InlineData("a/a.php:fatal:all:soon", false)]
    public void Is_read_from_the_command_line(string text, bool isOne) => Assert.Equal(isOne, Breakage.Parse(text) is not null);

    [Fact]
    public void The_document_lists_exactly_the_harms_that_there_are() => Assert.Equal(
        ["| Harm | What the site answers |", "|---|---|", .. HarmTable.Words.Select(word => $"| `{word.Key}` | {HarmTable.Describe(word.Value)} |")],
        EmulatorDocument.Table("harms"));
}
