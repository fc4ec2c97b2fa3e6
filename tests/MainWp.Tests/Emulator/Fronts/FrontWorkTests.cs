using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests.Fronts;

/// <summary>Fronts that change what comes of the work.</summary>
public sealed class FrontWorkTests
{
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
}
