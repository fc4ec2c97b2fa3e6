using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands;

public class ToolCommandTests
{
    [Fact]
    public async Task Starts_jobs_over_all_sites()
    {
        var dashboard = new FakeDashboard().Answering("POST settings/tools/renew-connections", "v2/settings-tools-renew-connections").Answering("POST settings/tools/destroy-sessions", "v2/settings-tools-destroy-sessions");

        var renewal = (ToolJob)Assert.Single((await dashboard.Run(new ResetSiteConnectionCommand { IsAll = true })).Output);
        var logins = (ToolJob)Assert.Single((await dashboard.Run(new RevokeSiteLoginCommand { IsAll = true })).Output);

        Assert.Equal(("renew_6b011b1254df33.10422541", ToolJobKind.RenewConnections, ToolJobState.Pending), (renewal.JobId, renewal.Kind, renewal.State));
        Assert.Equal(("destroy_6b011b14b3d345.23233359", ToolJobKind.RevokeLogins, dashboard.Address), (logins.JobId, logins.Kind, logins.Dashboard));
    }

    [Fact]
    public async Task Without_all_or_without_consent_nothing_is_started()
    {
        var dashboard = new FakeDashboard();
        var no = new RecordingPipeline { Answer = _ => false };
        MainWpCommand[] bare = [new ResetSiteConnectionCommand(), new RevokeSiteLoginCommand()];
        MainWpCommand[] refused = [new ResetSiteConnectionCommand { IsAll = true }, new RevokeSiteLoginCommand { IsAll = true }, new ClearActivationDataCommand(), new RestoreInfoMessageCommand()];

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
}
