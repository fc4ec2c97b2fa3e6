using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Jobs;

public class WaitJobCommandTests
{
    private const string Status = "GET wp-abilities/v1/abilities/mainwp/get-batch-job-status-v1/run";
    private const string Id = "sync_25db03a9-c406-4a4e-9d75-da99578283aa";
    private const string ToolStatus = "GET settings/tools/disconnect-all-sites-status/disconnect_6b011b1254df33.10422541";

    [Fact]
    public async Task Follows_a_job_of_an_ability_and_reports_the_sites_that_failed()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Status, 200, Job("queued", 0)).Answering(Status, 200, Job("completed", 2, """[{"site_id":2,"code":"sync_failed","message":"No answer."}]"""));

        var said = await dashboard.Run(new WaitJobCommand { Job = [new(Id)] });

        var job = Assert.IsType<Job>(Assert.Single(said.Output));
        Assert.Equal(JobState.Completed, job.State);
        Assert.Contains("site 2", Assert.Single(said.Errors).Cause.Message);
        Assert.Equal($"input[job_id]={Id}", dashboard.Asked(Status)[0].Query);
        Assert.Single(dashboard.Clock.Waits);
        Assert.Contains(said.Progress, progress => progress.Status.Contains($"Wait-MainWpJob -Id {Id}"));
    }

    [Fact]
    public async Task Follows_a_job_of_the_tools()
    {
        var dashboard = new FakeDashboard()
            .Answering(ToolStatus, 200, """{"success":false,"status":"pending","total":3,"processed":0,"failed":0,"errors":[],"started_at":"","completed_at":""}""")
            .Answering(ToolStatus, 200, """{"success":true,"status":"completed","total":3,"processed":3,"failed":2,"errors":[{"site_id":1,"error":"no"}],"started_at":"","completed_at":1795248000}""");

        var said = await dashboard.Run(new WaitJobCommand { Job = [new("disconnect_6b011b1254df33.10422541")] });

        Assert.Equal(ToolJobKind.DisconnectSites, Assert.IsType<ToolJob>(Assert.Single(said.Output)).Kind);
        Assert.Equal(2, said.Errors.Count);
        Assert.Contains("failed for 1 more sites", said.Errors[1].Cause.Message);
    }

    [Fact]
    public async Task A_job_that_stands_still_is_not_confirmed()
    {
        var said = await new FakeDashboard().WithApplicationPassword().Answering(Status, 200, Job("queued", 0)).Run(new WaitJobCommand { Job = [new(Id)], StallTimeout = TimeSpan.FromMinutes(3) });

        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
        Assert.Contains($"Wait-MainWpJob -Id {Id}", said.Errors[0].Cause.Message);
    }

    [Fact]
    public async Task A_job_is_given_as_it_was_last_seen_before_the_error_that_ends_the_wait()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Status, 200, Job("processing", 1)).Answering(Status, 403, """{"code":"ability_invalid_permissions","message":"no","data":{"status":403}}""");

        var said = await dashboard.Run(new WaitJobCommand { Job = [new(Id)] });

        Assert.Equal(JobState.Processing, Assert.IsType<Job>(Assert.Single(said.Output)).State);
        Assert.NotEqual("NotConfirmed", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task A_job_that_gave_up_is_an_error()
    {
        var gaveUp = Job("failed", 1).Replace("\"job_timed_out\":false", "\"job_timed_out\":true,\"job_error_message\":\"took too long\"");

        var said = await new FakeDashboard().WithApplicationPassword().Answering(Status, 200, gaveUp).Run(new WaitJobCommand { Job = [new(Id)] });

        Assert.Contains("took too long", Assert.Single(said.Errors).Cause.Message);
    }

    [Fact]
    public async Task An_update_by_its_id_is_waited_for_as_a_batch_update()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Status, 200, Job("completed", 2, """[{"site_id":2,"code":"update_failed","message":"Download failed."}]"""));

        var said = await dashboard.Run(new WaitJobCommand { Job = [new("update_1")] });

        Assert.Equal(UpdateOutcome.Failed, Assert.IsType<UpdateResult>(Assert.Single(said.Output)).Outcome);
    }

    [Fact]
    public async Task What_has_the_form_of_no_job_is_said_without_asking()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword();

        var said = await dashboard.Run(new WaitJobCommand { Job = [new("nonsense")] });

        Assert.Equal("JobNotFound", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Lists_the_jobs_of_this_runspace_as_they_stand_now()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Status, 200, Job("processing", 1));
        var command = new GetJobCommand();
        command.Jobs.Add(new Job { JobId = Id, Dashboard = dashboard.Address });
        command.Jobs.Add(new BatchUpdate { Dashboard = dashboard.Address });

        var said = await dashboard.Run(command);

        Assert.Equal([typeof(Job), typeof(BatchUpdate)], said.Output.Select(job => job.GetType()));
        Assert.Equal(JobState.Processing, ((Job)said.Output[0]).State);
    }

    [Fact]
    public async Task The_typed_filter_lists_batch_updates_only()
    {
        var dashboard = new FakeDashboard();
        var command = new GetBatchUpdateCommand();
        command.Jobs.Add(new Job { JobId = Id, Dashboard = dashboard.Address });
        command.Jobs.Add(new BatchUpdate { Dashboard = dashboard.Address });

        Assert.IsType<BatchUpdate>(Assert.Single((await dashboard.Run(command)).Output));
        Assert.Equal("JobNotFound", Assert.Single((await dashboard.Run(new GetBatchUpdateCommand { BatchUpdate = [new(Id)] })).Errors).Id);
    }

    private static string Job(string state, int processed, string errors = "[]") =>
        $$"""{"job_id":"{{Id}}","type":"sync","status":"{{state}}","progress":{{processed * 50}},"processed":{{processed}},"total":2,"succeeded":0,"failed":{{(errors == "[]" ? 0 : 1)}},"started_at":null,"completed_at":null,"errors":{{errors}},"job_timed_out":false}""";
}
