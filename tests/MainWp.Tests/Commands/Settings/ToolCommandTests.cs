using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Settings;

public class ToolCommandTests
{
    [Fact]
    public async Task Starts_jobs_over_all_sites()
    {
        var dashboard = new FakeDashboard().Answering("POST settings/tools/renew-connections", "v2/settings-tools-renew-connections").Answering("POST settings/tools/destroy-sessions", "v2/settings-tools-destroy-sessions");

        var renewal = (ToolJob)Assert.Single((await dashboard.Run(new ResetSiteConnectionCommand { All = true })).Output);
        var logins = (ToolJob)Assert.Single((await dashboard.Run(new RevokeSiteLoginCommand { All = true })).Output);

        Assert.Equal(("renew_6b011b1254df33.10422541", ToolJobKind.RenewConnections, ToolJobState.Pending), (renewal.JobId, renewal.Kind, renewal.State));
        Assert.Equal(("destroy_6b011b14b3d345.23233359", ToolJobKind.RevokeLogins, dashboard.Address), (logins.JobId, logins.Kind, logins.Dashboard));
    }

    [Fact]
    public async Task Without_all_or_without_consent_nothing_is_started()
    {
        var dashboard = new FakeDashboard();
        var no = new RecordingPipeline { Answer = _ => false };
        DashboardCommand[] bare = [new ResetSiteConnectionCommand(), new RevokeSiteLoginCommand()];
        DashboardCommand[] refused = [new ResetSiteConnectionCommand { All = true }, new RevokeSiteLoginCommand { All = true }, new ClearActivationDataCommand(), new RestoreInfoMessageCommand()];

        foreach (var command in bare)
            Assert.Equal(ErrorKind.InvalidArgument, (await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(command))).Kind);
        foreach (var command in refused)
            await dashboard.Run(command, no);

        Assert.Equal(refused.Length, no.Questions.Count);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Clears_and_restores()
    {
        var dashboard = new FakeDashboard()
            .Answering("POST settings/tools/clear-activation-data", "v2/settings-tools-clear-activation-data").Answering("POST settings/tools/restore-info-messages", "v2/settings-tools-restore-info-messages");

        var cleared = await dashboard.Run(new ClearActivationDataCommand());
        var restored = await dashboard.Run(new RestoreInfoMessageCommand());

        Assert.Equal(["POST settings/tools/clear-activation-data", "POST settings/tools/restore-info-messages"], dashboard.Requests.Select(request => request.Line));
        Assert.Empty(cleared.Output.Concat(restored.Output));
    }

    [Fact]
    public async Task Waits_for_the_end_of_a_job()
    {
        const string Status = "GET settings/tools/renew-connections-status/renew_6b011b1254df33.10422541";
        var dashboard = new FakeDashboard()
            .Answering("POST settings/tools/renew-connections", "v2/settings-tools-renew-connections")
            .Answering(Status, "v2/settings-tools-renew-connections-status-just-started").Answering(Status, "v2/settings-tools-renew-connections-status");

        var said = await dashboard.Run(new ResetSiteConnectionCommand { All = true, Wait = true });

        Assert.True(((ToolJob)Assert.Single(said.Output)).Succeeded);
        Assert.Equal(2, dashboard.Asked(Status).Count);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Sites_that_a_job_failed_for_are_an_error()
    {
        var dashboard = new FakeDashboard().Answering("POST settings/tools/destroy-sessions", "v2/settings-tools-destroy-sessions").Answering(
            "GET settings/tools/destroy-sessions-status/destroy_6b011b14b3d345.23233359", 200,
            """{"success":false,"status":"completed","total":2,"processed":2,"failed":1,"progress":100,"errors":[{"site_id":4,"error":"No answer"}],"started_at":"","completed_at":1795234580}""");

        var said = await dashboard.Run(new RevokeSiteLoginCommand { All = true, Wait = true });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Contains("site 4: No answer", said.Errors[0].Cause.Message);
        Assert.Equal(1, ((ToolJob)Assert.Single(said.Output)).Failed);
    }

    [Fact]
    public async Task A_job_that_does_not_move_is_not_confirmed()
    {
        var dashboard = new FakeDashboard().Answering("POST settings/tools/renew-connections", "v2/settings-tools-renew-connections")
            .Answering("GET settings/tools/renew-connections-status/renew_6b011b1254df33.10422541", "v2/settings-tools-renew-connections-status-just-started");

        var said = await dashboard.Run(new ResetSiteConnectionCommand { All = true, Wait = true });

        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
        Assert.False(((ToolJob)Assert.Single(said.Output)).IsEnded);
    }

    [Fact]
    public async Task Disconnecting_all_in_the_background_is_one_request_and_a_job()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic")
            .Answering("POST settings/tools/disconnect-all-sites", "v2/settings-tools-disconnect-all-sites")
            .Answering("GET settings/tools/disconnect-all-sites-status/disconnect_6b011c24961bb9.77495405", "v2/settings-tools-disconnect-all-sites-status");

        var said = await dashboard.Run(new RemoveSiteConnectionCommand { All = true, AsJob = true, Wait = true });
        var refused = await dashboard.Run(new RemoveSiteConnectionCommand { All = true, AsJob = true }, new RecordingPipeline { Answer = _ => false });

        Assert.Equal(ToolJobKind.DisconnectSites, ((ToolJob)Assert.Single(said.Output)).Kind);
        dashboard.AskedOnce("POST settings/tools/disconnect-all-sites");
        Assert.Empty(refused.Output);
    }
}
