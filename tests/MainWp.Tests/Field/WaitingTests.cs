using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>Waiting outlasts the weather, and in the end there are rows.</summary>
public sealed class WaitingTests
{
    private const string Status = "GET wp-abilities/v1/abilities/mainwp/get-batch-job-status-v1/run";
    private const string Done = """{"job_id":"update_1","type":"update","status":"completed","progress":100,"processed":2,"total":2,"succeeded":2,"failed":0,"errors":[]}""";
    private const string Gone = """{"code":"mainwp_job_not_found","message":"No such job.","data":{"status":404}}""";

    [Theory]
    [InlineData(401, "text/html")]
    [InlineData(403, "text/html")]
    [InlineData(302, "text/html")]
    public async Task A_few_pages_pass_by(int status, string mediaType)
    {
        var dashboard = Dashboard();
        for (var i = 0; i < 4; i++)
            dashboard.Answering(Status, status, "<html>rule</html>", mediaType, response => response.Headers.Location = status == 302 ? new Uri("https://elsewhere.example/") : null);
        dashboard.Answering(Status, 200, Done).Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2)));

        var said = await dashboard.Run(Wait(dashboard));

        Assert.Empty(said.Errors);
        Assert.All(said.Output.Cast<UpdateResult>(), result => Assert.Equal(UpdateOutcome.Updated, result.Outcome));
    }

    [Fact]
    public async Task A_page_that_stays_ends_the_wait_with_rows_and_the_command_that_resumes_it()
    {
        var dashboard = Dashboard().Answering(Status, 403, "<html>rule</html>", "text/html").Answering("GET sites", 403, "<html>rule</html>", "text/html");

        var said = await dashboard.Run(Wait(dashboard));

        Assert.All(said.Output.Cast<UpdateResult>(), result => Assert.Equal(UpdateOutcome.NotConfirmed, result.Outcome));
        Assert.Equal(2, said.Output.Count);
        Assert.Contains("Wait-MainWp", Assert.Single(said.Errors, error => error.Id == "NotConfirmed").Cause.Message);
        Assert.InRange(dashboard.Asked(Status).Count, 3, 10);
    }

    [Fact]
    public async Task A_refusal_of_WordPress_itself_ends_it_at_once_and_rows_come_first()
    {
        var dashboard = Dashboard().Answering(Status, 401, """{"code":"incorrect_password","message":"No.","data":{"status":401}}""").Answering("GET sites", 401, """{"code":"incorrect_password","message":"No.","data":{"status":401}}""");
        var said = new RecordingPipeline();

        await Record.ExceptionAsync(() => dashboard.Run(Wait(dashboard), said));

        Assert.Equal(2, said.Output.Count);
        Assert.Single(dashboard.Asked(Status));
    }

    [Fact]
    public async Task A_job_whose_record_is_lost_goes_on_and_the_pending_list_tells_its_end()
    {
        var dashboard = Dashboard()
            .Answering(Status, 404, Gone)
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2)))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php"))).Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync");

        var said = await dashboard.Run(Wait(dashboard));

        Assert.Empty(said.Errors);
        Assert.All(said.Output.Cast<UpdateResult>(), result => Assert.Equal(UpdateOutcome.Updated, result.Outcome));
    }

    [Fact]
    public async Task What_is_left_of_a_lost_job_is_not_confirmed_and_not_failed()
    {
        var dashboard = Dashboard()
            .Answering(Status, 404, Gone)
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php"))).Answering("POST sites/2/sync", "v2/sites-sync");

        var said = await dashboard.Run(Wait(dashboard));

        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.NotConfirmed], said.Output.Cast<UpdateResult>().Select(result => result.Outcome));
        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task A_batch_in_which_PHP_dies_is_confirmed_by_the_pending_list()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"))).Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1)))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php")))
            .Answering("POST updates/update", 500, """{"code":"internal_server_error","message":"<p>There has been a critical error on this website.</p>","data":{"status":500}}""");

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true });

        Assert.Equal(UpdateOutcome.Updated, Assert.Single(Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Result).Outcome);
        Assert.Empty(said.Errors);
        dashboard.AskedOnce("POST updates/update");
    }

    [Fact]
    public async Task An_update_that_is_still_listed_after_the_sync_was_not_installed()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"))).Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php")))
            .Answering("POST updates/1/update/plugins", 200, """{"success":1,"data":{"a/a.php":{"success":1,"name":"a","old_version":"1.0","version":"1.1"}}}""")
            .Answering("POST sites/1/sync", 200, $$"""{"success":1,"data":{{PendingSite.Row(1, "a/a.php").ToJsonString()}}}""");

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1)], Slug = ["a/a.php"] });

        Assert.Equal(UpdateOutcome.Failed, Assert.Single(Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Result).Outcome);
        Assert.Contains("license", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(dashboard.Clock.Waits);
    }

    private static FakeDashboard Dashboard() => new FakeDashboard().WithApplicationPassword();

    private static WaitBatchUpdateCommand Wait(FakeDashboard dashboard) => new() { BatchUpdate = [new(Started(dashboard))], StallTimeout = TimeSpan.FromMinutes(3) };

    private static BatchUpdate Started(FakeDashboard dashboard)
    {
        Update[] pending = [.. new[] { 1, 2 }.Select(site => new Update { SiteId = site, SiteName = $"Site {site}", Type = UpdateType.Plugin, Slug = "a/a.php", CurrentVersion = new("1.0"), NewVersion = new("1.1"), Dashboard = dashboard.Address })];
        return new BatchUpdate
        {
            Id = "update_1",
            JobId = ["update_1"],
            Dashboard = dashboard.Address,
            State = BatchUpdateState.Queued,
            Pending = pending,
            Result = [.. pending.Select(update => UpdateResult.Of(update, UpdateOutcome.Pending))],
        };
    }
}
