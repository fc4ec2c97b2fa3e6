using System.Net;
using System.Text;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

/// <summary>What is left of a batch update when an error or Ctrl+C ends it.</summary>
public class StartBatchUpdateUnderStopTests
{
    private const string Done = """{"success":1,"data":{"a/a.php":{"success":1,"name":"A","old_version":"1.0","version":"1.1"}}}""";

    [Fact]
    public async Task Results_come_before_the_error_that_ends_the_pipeline()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var dashboard = Dashboard()
            .Answering("POST updates/1/update/plugins", async _ =>
            {
                await begun.Task;
                return Json(HttpStatusCode.NotFound, """{"code":"not_found","message":"weg"}""");
            })
            .Answering("POST updates/2/update/plugins", _ =>
            {
                begun.SetResult();
                return Task.FromResult(Json(HttpStatusCode.OK, Done));
            });
        var said = new RecordingPipeline { EndsAtErrors = true };
        var command = new StartBatchUpdateCommand { Site = [new(1), new(2)], Type = [UpdateType.Plugin], Wait = true };

        await Assert.ThrowsAsync<WriteRefusedException>(() => dashboard.Run(command, said));

        Assert.Contains(said.Output.OfType<UpdateResult>(), result => result is { SiteId: 2, Outcome: UpdateOutcome.Updated });
        Assert.NotEmpty(said.Errors);
        Assert.Single(command.Jobs.BatchUpdates);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Results_come_before_a_disconnection_that_ends_the_command_between_sites_or_between_the_types_of_one(bool isOneSite)
    {
        MainWpSession? session = null;
        var withTheme = PendingSite.Row(1, "a/a.php");
        withTheme["theme_upgrades"] = """{"t":{"Name":"t","Version":"1.0","update":{"new_version":"1.1"}}}""";
        const string Theme = """,{"site_id":1,"type":"theme","slug":"t","name":"t","current_version":"1.0","new_version":"1.1"}]}""";
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(isOneSite ? withTheme : PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, isOneSite ? PendingSite.Updates((1, "a/a.php")).Replace("]}", Theme) : PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")))
            .Answering("POST updates/1/update/plugins", _ =>
            {
                session!.Connection.Dispose();
                return Task.FromResult(Json(HttpStatusCode.OK, Done));
            });
        session = dashboard.Session();
        var said = new RecordingPipeline();
        var command = new StartBatchUpdateCommand { Site = isOneSite ? [new(1)] : [new(1), new(2)], Type = [UpdateType.Plugin, UpdateType.Theme], ThrottleLimit = 1 };

        var failure = await Assert.ThrowsAsync<MainWpException>(() => FakeDashboard.RunIn(command, new SessionChoice([], session, [session]), said));

        Assert.Equal(ErrorKind.SessionRequired, failure.Kind);
        if (!isOneSite)
            Assert.Contains(Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Result, result => result is { SiteId: 1, Outcome: UpdateOutcome.Updated });
    }

    // A text domain may be pending in two languages.
    [Fact]
    public async Task A_text_domain_that_is_pending_twice_is_updated_once()
    {
        var row = PendingSite.Row(1);
        row["translation_upgrades"] = """[{"type":"plugin","slug":"a","language":"de_DE","version":"1.1"},{"type":"plugin","slug":"a","language":"fr_FR","version":"1.1"}]""";
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(row))
            .Answering("GET updates", 200, """{"success":1,"data":[{"site_id":1,"type":"translation","slug":"a","name":"A","current_version":"1.0","new_version":"1.1"},{"site_id":1,"type":"translation","slug":"a","name":"A","current_version":"1.0","new_version":"1.1"}]}""")
            .Answering("POST updates/1/update/translations", 200, """{"success":1,"data":{"a":{"success":1,"name":"A"}}}""").Answering("POST sites/1/sync", "v2/sites-sync");

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1)], Type = [UpdateType.Translation], Wait = true });

        Assert.Empty(said.Errors);
        Assert.All(said.Output.Cast<UpdateResult>(), result => Assert.Equal("a", result.Slug));
        dashboard.AskedOnce("POST updates/1/update/translations");
    }

    [Fact]
    public async Task The_job_is_listed_before_its_first_request()
    {
        var jobs = new JobList();
        var listed = 0;
        var dashboard = Dashboard().Answering("POST updates/1/update/plugins", _ =>
        {
            listed = jobs.BatchUpdates.Count;
            return Task.FromException<HttpResponseMessage>(new HttpRequestException("broken", new IOException("reset")));
        });

        await dashboard.Run(new StartBatchUpdateCommand { Jobs = jobs, Site = [new(1)], Type = [UpdateType.Plugin] });

        Assert.Equal(1, listed);
    }

    [Fact]
    public async Task Stopping_the_wait_says_how_to_resume_it()
    {
        using var stop = new CancellationTokenSource();
        var dashboard = Dashboard().WithApplicationPassword().Answering("POST updates/update", "v2/updates-update-queued")
            .Answering("GET wp-abilities/v1/abilities/mainwp/get-batch-job-status-v1/run", _ =>
            {
                stop.Cancel();
                return Task.FromCanceled<HttpResponseMessage>(stop.Token);
            });
        var said = new RecordingPipeline();
        var command = new StartBatchUpdateCommand { All = true, Wait = true };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dashboard.Run(command, said, stop.Token));

        Assert.EndsWith(Assert.Single(command.Jobs.BatchUpdates).WaitCommand, Assert.Single(said.Last), StringComparison.Ordinal);
    }

    // A key alone may not ask for the server's jobs.
    [Fact]
    public async Task A_queued_job_is_running_and_then_completed_for_a_key_alone_too()
    {
        var dashboard = Dashboard().Answering("POST updates/update", "v2/updates-update-queued");
        var start = new StartBatchUpdateCommand { All = true };
        await dashboard.Run(start);
        var later = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php"))).Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(2))).Answering("GET updates", 200, PendingSite.Updates());

        var running = (BatchUpdate)Assert.Single((await later.Run(new GetBatchUpdateCommand { Jobs = start.Jobs })).Output);
        Assert.Equal(BatchUpdateState.Running, running.State);
        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Pending], running.Result.Select(result => result.Outcome));

        await later.Run(new GetBatchUpdateCommand { Jobs = start.Jobs });
        Assert.Equal(BatchUpdateState.Completed, running.State);
    }

    [Fact]
    public async Task A_queued_job_that_works_is_running_with_its_results_so_far()
    {
        var dashboard = Dashboard().WithApplicationPassword().Answering("POST updates/update", "v2/updates-update-queued");
        var start = new StartBatchUpdateCommand { All = true };
        await dashboard.Run(start);
        var later = new FakeDashboard().WithApplicationPassword()
            .Answering("GET wp-abilities/v1/abilities/mainwp/get-batch-job-status-v1/run", 200, """{"job_id":"update_1","type":"update","status":"processing","progress":50,"processed":1,"total":2,"succeeded":1,"failed":0,"errors":[]}""")
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php")));

        var job = (BatchUpdate)Assert.Single((await later.Run(new GetBatchUpdateCommand { Jobs = start.Jobs })).Output);

        Assert.Equal((BatchUpdateState.Running, 50), (job.State, job.Progress));
        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Pending], job.Result.Select(result => result.Outcome));
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static FakeDashboard Dashboard() => new FakeDashboard()
        .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
        .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")))
        .Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync");
}
