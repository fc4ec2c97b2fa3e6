using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>What the main commands cost against a healthy dashboard, in requests; connecting is counted where it is tested.</summary>
public sealed class RequestCountTests
{
    private const string Run = "POST wp-abilities/v1/abilities/mainwp/run-updates-v1/run";

    private const string BothAreIn = """{"updated":[{"site_id":1,"type":"plugin","slug":"a/a.php","new_version":"1.1"},{"site_id":2,"type":"plugin","slug":"a/a.php","new_version":"1.1"}],"errors":[],"summary":{}}""";

    [Fact]
    public async Task Listing_sites_is_one_request()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new GetSiteCommand());

        Assert.Equal(["GET sites"], Lines(dashboard));
    }

    [Fact]
    public async Task Listing_updates_is_one_request_for_the_rows_and_one_that_tells_what_is_ignored_everywhere()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(["GET sites", "GET updates"], Lines(dashboard));
    }

    [Fact]
    public async Task Starting_a_batch_of_all_sites_is_one_request_beyond_what_is_pending()
    {
        var dashboard = Dashboard().Answering("POST updates/update", "v2/updates-update-queued");

        await dashboard.Run(new StartBatchUpdateCommand { All = true });

        Assert.Equal(["GET sites", "GET updates", "POST updates/update"], Lines(dashboard));
    }

    [Fact]
    public async Task Where_the_server_says_that_updates_are_in_nothing_is_read_once_more()
    {
        var dashboard = Dashboard().WithApplicationPassword().Answering(Run, 200, BothAreIn);

        await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(2)] });

        Assert.Equal(["GET sites", "GET updates", Run], Lines(dashboard));
    }

    // It says success for what it could not install, too, and takes it off its list: only a sync tells.
    [Fact]
    public async Task Where_it_says_so_of_an_update_without_a_package_the_site_is_synced_and_what_is_still_listed_failed()
    {
        var row = PendingSite.WithoutPackage(1, "a/a.php");
        var dashboard = new FakeDashboard().WithApplicationPassword()
            .Answering("GET sites", 200, PendingSite.Sites(row, PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")))
            .Answering(Run, 200, BothAreIn)
            .Answering("POST sites/1/sync", 200, new System.Text.Json.Nodes.JsonObject { ["success"] = 1, ["data"] = PendingSite.WithoutPackage(1, "a/a.php") }.ToJsonString());

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(2)] });

        Assert.Equal(["GET sites", "GET updates", Run, "POST sites/1/sync"], Lines(dashboard));
        Assert.Equal("UpdateFailed", Assert.Single(said.Errors).Id);
    }

    /// <summary>The limits are what the commands asked before they learned what stands in front of a dashboard; the names of clients are one request more where sites have any.</summary>
    [Fact]
    public async Task The_main_commands_ask_a_healthy_dashboard_no_more_often_than_they_did()
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions());
        foreach (var site in emulated.Dashboard.Sites.All)
            site.ClientId = 0;
        var asked = new List<string>();
        async Task CountAsync(string name, int most, Func<Task> run)
        {
            var before = emulated.Dashboard.Requests.Count;
            await run();
            var count = emulated.Dashboard.Requests.Count - before;
            if (count > most)
                asked.Add($"{name}: {count} requests, {most} before");
        }

        await CountAsync("Connect-MainWp", 3, () => emulated.ConnectAsync());
        await CountAsync("Get-MainWpSite", 1, () => emulated.RunAsync(new GetSiteCommand()));
        await CountAsync("Get-MainWpSite by name", 2, () => emulated.RunAsync(new GetSiteCommand { Site = [new(emulated.Dashboard.Sites[1].Name)] }));
        await CountAsync("Get-MainWpUpdate", 3, () => emulated.RunAsync(new GetUpdateCommand()));
        await CountAsync("Get-MainWpUpdate of two sites", 2, () => emulated.RunAsync(new GetUpdateCommand { Site = [new(1), new(2)] }));
        await CountAsync("Sync-MainWpSite", 2, () => emulated.RunAsync(new SyncSiteCommand { Site = [new(1), new(2)] }));
        await CountAsync("Get-MainWpSitePlugin", 2, () => emulated.RunAsync(new GetSitePluginCommand { Site = [new(1)] }));
        await CountAsync("Start-MainWpBatchUpdate and Wait-MainWpBatchUpdate", 3, async () =>
        {
            var started = await emulated.RunAsync(new StartBatchUpdateCommand { Site = [new(1), new(2)] });
            await emulated.RunAsync(new WaitBatchUpdateCommand { BatchUpdate = [new(Assert.IsType<BatchUpdate>(Assert.Single(started.Output)))] });
        });

        Assert.Empty(asked);
    }

    [Fact]
    public async Task Where_the_server_says_that_none_is_in_nothing_is_read_once_more()
    {
        var dashboard = Dashboard().WithApplicationPassword()
            .Answering(Run, 200, """{"updated":[],"errors":[{"site_id":1,"type":"site","slug":"","code":"mainwp_site_offline","message":"Offline"},{"site_id":2,"type":"site","slug":"","code":"mainwp_site_offline","message":"Offline"}],"summary":{}}""");

        await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(2)] });

        Assert.Equal(["GET sites", "GET updates", Run], Lines(dashboard));
    }

    private static FakeDashboard Dashboard() => new FakeDashboard()
        .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
        .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")));

    private static IEnumerable<string> Lines(FakeDashboard dashboard) => dashboard.Requests.Select(request => request.Line);
}
