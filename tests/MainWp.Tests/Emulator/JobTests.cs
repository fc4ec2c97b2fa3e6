using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Jobs;

namespace EmulatorTests;

/// <summary>Background work goes on by the injected clock alone.</summary>
public sealed class JobTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_large_fleet_is_updated_in_the_background_twenty_sites_a_pass()
    {
        await using var dashboard = await StartAsync(sites: 205);
        using var asker = new Asker(dashboard);

        var (_, queued) = await asker.AskAsync("POST", "updates/update");
        var id = queued!["job_id"]!.GetValue<string>();
        Assert.Equal("queued", (await StatusAsync(asker, id))["status"]!.GetValue<string>());

        _time.Advance(SiteJob.FirstPass);
        var first = await StatusAsync(asker, id);
        Assert.Equal(("processing", 20), (first["status"]!.GetValue<string>(), first["processed"]!.GetValue<int>()));

        _time.Advance(SiteJob.BetweenPasses * 11);
        var last = await StatusAsync(asker, id);
        Assert.Equal(("completed", 204), (last["status"]!.GetValue<string>(), last["processed"]!.GetValue<int>()));
        Assert.Contains(last["errors"]!.AsArray(), error => error!["message"]!.GetValue<string>().Contains("HTTPERROR", StringComparison.Ordinal));
        Assert.Empty(dashboard.State.Ignored.Visible(dashboard.Sites[1]));
    }

    [Fact]
    public async Task A_job_is_forgotten_after_a_day()
    {
        await using var dashboard = await StartAsync(sites: 201);
        using var asker = new Asker(dashboard);
        var (_, queued) = await asker.AskAsync("POST", "sites/sync");

        _time.Advance(SiteJob.Kept + TimeSpan.FromMinutes(1));
        var status = await StatusAsync(asker, queued!["job_id"]!.GetValue<string>());

        Assert.Equal("mainwp_job_not_found", status["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_moves_while_cron_is_dead()
    {
        await using var dashboard = await StartAsync(sites: 201);
        using var asker = new Asker(dashboard);
        dashboard.Faults.CronIsDead = true;
        var (_, queued) = await asker.AskAsync("POST", "sites/sync");

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("queued", (await StatusAsync(asker, queued!["job_id"]!.GetValue<string>()))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_older_batch_runs_by_cron_and_refuses_a_second_one_meanwhile()
    {
        await using var dashboard = await StartAsync(sites: 12, wordPress: "6.8");
        using var asker = new Asker(dashboard);
        var before = dashboard.Sites[1].Pending.Count;

        var first = await MessageAsync(asker);
        var second = await MessageAsync(asker);
        Assert.NotEqual(first, second);
        Assert.Equal(before, dashboard.Sites[1].Pending.Count);

        _time.Advance(LegacyBatch.BetweenRuns);
        Assert.Equal(second, await MessageAsync(asker));
        Assert.True(dashboard.Sites[1].Pending.Count < before);

        _time.Advance(LegacyBatch.BetweenRuns);
        Assert.Equal(first, await MessageAsync(asker));
    }

    [Fact]
    public async Task One_update_shows_only_after_a_sync()
    {
        await using var dashboard = await StartAsync(sites: 1);
        using var asker = new Asker(dashboard);
        const string Slug = "seo-compass/seo-compass.php";

        var (_, done) = await asker.AskAsync("POST", "updates/1/update/plugins", $$"""{"slug":"{{Slug}}"}""");
        var (_, still) = await asker.AskAsync("GET", "updates/1");
        await asker.AskAsync("POST", "sites/1/sync");
        var (_, after) = await asker.AskAsync("GET", "updates/1");

        Assert.Equal(1, done!["data"]![Slug]!["success"]!.GetValue<int>());
        Assert.NotNull(still!["data"]!["plugins"]![Slug]);
        Assert.DoesNotContain(Slug, after!["data"]!["plugins"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Background_jobs_run_faster_on_demand_and_the_clock_does_not()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Time = _time, Sites = 201, Speed = 60 });
        using var asker = new Asker(dashboard);
        var (_, queued) = await asker.AskAsync("POST", "sites/sync");

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("processing", (await StatusAsync(asker, queued!["job_id"]!.GetValue<string>()))["status"]!.GetValue<string>());
        Assert.Equal(_time.GetUtcNow(), dashboard.State.Clock.GetUtcNow());
    }

    private Task<EmulatedDashboard> StartAsync(int sites, string wordPress = "7.1") =>
        EmulatedDashboard.StartAsync(new EmulatorOptions { Time = _time, Sites = sites, WordPress = wordPress });

    private static Task<JsonNode> StatusAsync(Asker asker, string id) => asker.RunAsync("get-batch-job-status-v1", $"input[job_id]={id}");

    private static async Task<string> MessageAsync(Asker asker) =>
        (await asker.AskAsync("POST", "updates/update")).Body!["message"]!.GetValue<string>();
}
