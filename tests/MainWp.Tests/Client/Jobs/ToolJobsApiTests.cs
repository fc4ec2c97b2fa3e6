using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Jobs;

public class ToolJobsApiTests
{
    // The status_url of its answer leads nowhere (docs/quirks.md, 38).
    [Fact]
    public async Task The_status_of_a_disconnection_is_where_it_is_and_not_where_the_server_says()
    {
        var dashboard = new FakeDashboard()
            .Answering("POST settings/tools/disconnect-all-sites", "v2/settings-tools-disconnect-all-sites")
            .Answering("GET settings/tools/disconnect-all-sites-status/disconnect_6b011c24961bb9.77495405", "v2/settings-tools-disconnect-all-sites-status");
        var jobs = dashboard.Client().ToolJobs;

        var started = await jobs.StartAsync(ToolJobKind.DisconnectSites, default);
        var job = await jobs.GetAsync(started.JobId, default);

        Assert.Equal((ToolJobState.Completed, ToolJobKind.DisconnectSites, 3, 3, 0), (job.State, job.Kind, job.Total!.Value, job.Processed, job.Failed));
        Assert.True(job.Succeeded);
        Assert.Null(job.StartedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795234853).LocalDateTime, job.CompletedAt);
    }

    // success is false while a job is pending: no failure (docs/quirks.md, 14).
    [Fact]
    public async Task A_job_that_waits_has_not_failed()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/tools/renew-connections-status/renew_1.2", "v2/settings-tools-renew-connections-status-just-started");

        var job = await dashboard.Client().ToolJobs.GetAsync("renew_1.2", default);

        Assert.Equal((ToolJobState.Pending, false, false), (job.State, job.IsEnded, job.Succeeded));
    }

    [Fact]
    public async Task A_job_that_ended_with_failures_has_not_succeeded()
    {
        var dashboard = new FakeDashboard().Answering(
            "GET settings/tools/destroy-sessions-status/destroy_1.2", 200,
            """{"success":false,"status":"completed","total":2,"processed":2,"failed":1,"progress":100,"errors":[{"site_id":"4","error":"No &amp; no"}],"started_at":"","completed_at":1795234580}""");

        var job = await dashboard.Client().ToolJobs.GetAsync("destroy_1.2", default);

        Assert.Equal((true, false, "site 4: No & no"), (job.IsEnded, job.Succeeded, job.Error[0].ToString()));
    }

    [Theory]
    [InlineData("destroy_1", "destroy-sessions", "destroy_session_job_not_found")]
    [InlineData("renew_1", "renew-connections", "renew_connection_job_not_found")]
    [InlineData("disconnect_1", "disconnect-all-sites", "disconnect_job_not_found")]
    public async Task A_job_that_is_gone_is_not_found(string id, string route, string code)
    {
        var dashboard = new FakeDashboard().Answering($"GET settings/tools/{route}-status/{id}", 500, $$"""{"code":"{{code}}","message":"Weg.","data":null}""");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().ToolJobs.GetAsync(id, default));

        Assert.Equal((ErrorKind.NotFound, Resource.Job), (failure.Kind, failure.Resource));
    }

    [Fact]
    public async Task An_id_of_another_kind_is_sent_nowhere()
    {
        var dashboard = new FakeDashboard();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().ToolJobs.GetAsync("update_8e3aff79", default));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task An_answer_that_says_why_there_is_none_is_no_job()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/tools/renew-connections-status/renew_1.2", 200, """{"success":0,"error":"It broke."}""");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().ToolJobs.GetAsync("renew_1.2", default));

        Assert.Contains("It broke", failure.Message);
    }
}
