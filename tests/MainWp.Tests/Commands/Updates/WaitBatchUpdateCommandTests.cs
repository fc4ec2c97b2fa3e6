using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

public class WaitBatchUpdateCommandTests
{
    private const string Status = "GET wp-abilities/v1/abilities/mainwp/get-batch-job-status-v1/run";

    [Fact]
    public async Task Follows_a_job_through_its_states_and_reads_what_is_left()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword()
            .Answering(Status, 200, Job("queued", 0)).Answering(Status, 200, Job("processing", 1)).Answering(Status, 200, Job("completed", 2, """[{"site_id":2,"code":"update_failed","message":"Download failed."}]"""))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php"))).Answering("POST sites/2/sync", "v2/sites-sync");

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(Started(dashboard, "update_1"))] });

        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Failed], said.Output.Cast<UpdateResult>().Select(result => result.Outcome));
        Assert.Contains("Download failed.", Assert.Single(said.Errors).Cause.Message);
        Assert.Equal(3, dashboard.Asked(Status).Count);
        Assert.Equal(2, dashboard.Clock.Waits.Count);
        Assert.Equal("input[job_id]=update_1", dashboard.Asked(Status)[0].Query);
        Assert.Contains(said.Progress, progress => progress.Status.Contains("Wait-MainWpBatchUpdate -Id update_1"));
        Assert.Contains(said.Verbose, line => line.Contains("Wait-MainWpBatchUpdate -Id update_1"));
    }

    [Fact]
    public async Task A_site_with_an_error_is_read_anew_since_some_of_its_updates_may_be_installed()
    {
        const string errors = """[{"site_id":1,"code":"update_failed","message":"plugins: b/b.php: Download failed."},{"site_id":2,"code":"update_failed","message":"plugins: HTTPERROR"}]""";
        var dashboard = new FakeDashboard().WithApplicationPassword()
            .Answering(Status, 200, Job("completed", 2, errors))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php"))).Answering("POST sites/1/sync", "v2/sites-sync");

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(Started(dashboard, "update_1"))] });

        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Failed], said.Output.Cast<UpdateResult>().Select(result => result.Outcome));
        Assert.Contains("HTTPERROR", Assert.Single(said.Errors).Cause.Message);
        dashboard.AskedOnce("POST sites/1/sync");
    }

    [Fact]
    public async Task Without_the_credential_for_jobs_it_syncs_and_reads_again()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2)))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")))
            .Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync");

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(Started(dashboard))] });

        Assert.All(said.Output.Cast<UpdateResult>(), result => Assert.Equal(UpdateOutcome.Updated, result.Outcome));
        Assert.Empty(said.Errors);
        dashboard.AskedOnce("POST sites/1/sync");
    }

    [Fact]
    public async Task What_does_not_move_is_not_confirmed_after_the_stall_time()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php"))).Answering("POST sites/2/sync", "v2/sites-sync");

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(Started(dashboard))], StallTimeout = TimeSpan.FromMinutes(3) });

        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.NotConfirmed], said.Output.Cast<UpdateResult>().Select(result => result.Outcome));
        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
        Assert.Equal(TimeSpan.FromMinutes(3), dashboard.Clock.Waits.Aggregate((one, other) => one + other));
    }

    [Fact]
    public async Task What_the_dashboard_passed_over_has_failed_and_is_not_waited_for()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php", "broken/broken.php", "z/z.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "broken/broken.php", "z/z.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "broken/broken.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "broken/broken.php"))).Answering("POST sites/1/sync", "v2/sites-sync");
        var job = Started(dashboard);
        job.Pending = [.. new[] { "a/a.php", "broken/broken.php", "z/z.php" }.Select(slug => new Update { SiteId = 1, Type = UpdateType.Plugin, Slug = slug, CurrentVersion = new("1.0"), NewVersion = new("1.1"), Dashboard = dashboard.Address })];
        job.Result = [.. job.Pending.Select(update => UpdateResult.Of(update, UpdateOutcome.Pending))];

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(job)] });

        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Failed, UpdateOutcome.Updated], said.Output.Cast<UpdateResult>().Select(result => result.Outcome));
        Assert.Equal("UpdateFailed", Assert.Single(said.Errors).Id);
        Assert.True(dashboard.Clock.Waits.Sum(wait => wait.TotalSeconds) < 60);
        Assert.Equal(BatchUpdateState.Completed, job.State);
    }

    [Fact]
    public async Task Before_WordPress_6_9_what_is_pending_after_the_batch_of_its_site_has_failed_and_is_not_waited_for()
    {
        var dashboard = new FakeDashboard().Legacy()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, """{"success":1,"data":{"1":{"plugins":{"a/a.php":{"Name":"A","Version":"1.0","update":{"new_version":"1.1"}}}}}}""")
            .Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync")
            .Answering("GET sites/1", 200, """{"data":{"id":"1","batch_individual_queue_time":"1795652593"}}""").Answering("GET sites/1", 200, """{"data":{"id":"1","batch_individual_queue_time":"0"}}""")
            .Answering("GET sites/2", 200, """{"data":{"id":"2","batch_individual_queue_time":null}}""");
        var job = Started(dashboard);
        job.Route = "updates/{site}/update";

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(job)] });

        Assert.Equal([UpdateOutcome.Failed, UpdateOutcome.NotConfirmed], said.Output.Cast<UpdateResult>().Select(result => result.Outcome));
        Assert.Equal(["UpdateFailed", "NotConfirmed"], said.Errors.Select(error => error.Id));
        Assert.Equal("custom_fields=batch_individual_queue_time&_fields=id", dashboard.Asked("GET sites/1")[0].Query);
    }

    [Fact]
    public async Task A_server_that_fails_in_passing_does_not_end_the_wait()
    {
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.WithApplicationPassword()
            .Answering(Status, 502, "<html>", "text/html").Answering(Status, 200, Job("completed", 2))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2)));

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(Started(dashboard, "update_1"))] });

        Assert.Empty(said.Errors);
        Assert.Equal(2, said.Output.Count);
    }

    [Fact]
    public async Task A_job_of_the_server_can_be_waited_for_by_its_id_alone()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Status, 200, Job("completed", 2, """[{"site_id":2,"code":"update_failed","message":"HTTPERROR"}]"""));

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new("update_1")] });

        Assert.Equal(2, Assert.IsType<UpdateResult>(Assert.Single(said.Output)).SiteId);
        Assert.Equal("UpdateFailed", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task An_unknown_job_is_said_to_be_unknown()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Status, "wp/err-run-batch-status-unknown");

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new("update_nope"), new("nonsense")] });

        Assert.Equal(["JobNotFound", "JobNotFound"], said.Errors.Select(error => error.Id));
    }

    private static string Job(string status, int processed, string errors = "[]") =>
        $$"""{"job_id":"update_1","type":"update","status":"{{status}}","progress":{{50 * processed}},"processed":{{processed}},"total":2,"succeeded":{{processed}},"failed":0,"errors":{{errors}}}""";

    private static BatchUpdate Started(FakeDashboard dashboard, params string[] jobs)
    {
        Update[] pending = [.. new[] { 1, 2 }.Select(site => new Update { SiteId = site, SiteName = $"Site {site}", Type = UpdateType.Plugin, Slug = "a/a.php", CurrentVersion = new("1.0"), NewVersion = new("1.1"), Dashboard = dashboard.Address })];
        return new BatchUpdate { Dashboard = dashboard.Address, JobId = jobs, Pending = pending, Result = [.. pending.Select(update => UpdateResult.Of(update, UpdateOutcome.Pending))], State = jobs.Length > 0 ? BatchUpdateState.Queued : BatchUpdateState.Started };
    }
}
