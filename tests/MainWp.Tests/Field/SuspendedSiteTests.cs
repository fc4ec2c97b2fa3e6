using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>The server's batch leaves suspended sites out: they are not counted, they are named, and nobody waits for them.</summary>
public sealed class SuspendedSiteTests
{
    private static FakeDashboard Dashboard => new FakeDashboard()
        .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Suspended(2, "a/a.php", "b/b.php")))
        .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php"), (2, "b/b.php")));

    [Fact]
    public async Task They_are_left_out_of_a_batch_and_named()
    {
        var dashboard = Dashboard.Answering("POST updates/update", "v2/updates-update-queued");

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true });

        var job = Assert.IsType<BatchUpdate>(Assert.Single(said.Output));
        Assert.Equal((1, 1), (job.SiteCount, job.UpdateCount));
        Assert.Equal("Site 2 (site 2)", Assert.Single(job.SuspendedSite));
        Assert.Contains("Site 2 (site 2)", Assert.Single(said.Warnings, text => text.Contains("suspended")));
        Assert.Contains("2 updates", Assert.Single(said.Warnings, text => text.Contains("suspended")));
    }

    [Fact]
    public async Task Where_nothing_else_was_asked_for_it_is_an_error_and_nothing_is_sent()
    {
        var dashboard = Dashboard.Answering("GET sites", 200, PendingSite.Sites(PendingSite.Suspended(2, "a/a.php")));

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(2)] });

        Assert.Empty(said.Output);
        Assert.Contains("suspended", Assert.Single(said.Errors).Cause.Message);
        Assert.DoesNotContain(dashboard.Requests, request => !request.Line.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_waits_for_a_site_that_was_suspended_meanwhile()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Suspended(2, "a/a.php"))).Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php")))
            .Answering("POST sites/2/sync", "v2/sites-sync");
        var update = new Update { SiteId = 2, SiteName = "Site 2", Type = UpdateType.Plugin, Slug = "a/a.php", CurrentVersion = new("1.0"), NewVersion = new("1.1"), Dashboard = dashboard.Address };
        var job = new BatchUpdate { Dashboard = dashboard.Address, State = BatchUpdateState.Started, Pending = [update], Result = [UpdateResult.Of(update, UpdateOutcome.Pending)], SuspendedSite = ["Site 3 (site 3)"] };

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(job)] });

        Assert.Equal(UpdateOutcome.Failed, Assert.Single(said.Output.Cast<UpdateResult>()).Outcome);
        Assert.Contains("suspended", Assert.Single(said.Errors).Cause.Message);
        Assert.InRange(dashboard.Clock.Waits.Count, 0, 2);
        Assert.Contains(said.Warnings, text => text.Contains("Site 3"));
    }
}
