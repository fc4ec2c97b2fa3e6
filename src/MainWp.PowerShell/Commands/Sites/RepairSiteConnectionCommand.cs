using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Reconnects disconnected sites to the dashboard.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "MainWpSiteConnection", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RepairSiteConnectionCommand : EverySiteCommand
{
    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (All)
            return AllAsync(client, pipeline, stop);
        return FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Reconnect site", stop), site => site.Reference,
            (site, cancel) => client.Sites.Connections.ReconnectAsync(site.Id, cancel), stop);
    }

    private async Task AllAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var lost = await client.Sites.Connections.DisconnectedAsync(stop);
        if (lost.Count > 0 && pipeline.ShouldProcess($"{lost.Count} disconnected sites of {client.Transport.Connection.Address}", "Reconnect sites"))
            await SiteRounds.RunAsync(client, pipeline, lost, "connected again", client.Sites.Connections.ReconnectAsync, stop);
    }
}
