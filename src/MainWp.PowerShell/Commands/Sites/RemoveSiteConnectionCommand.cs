using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Disconnects sites from the dashboard. They stay listed as disconnected.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSiteConnection", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ToolJob))]
public sealed class RemoveSiteConnectionCommand : EverySiteCommand
{
    /// <summary>Starts a job of the dashboard and returns the job without waiting.</summary>
    [Parameter(ParameterSetName = AllSet)]
    public SwitchParameter AsJob { get; set; }

    /// <summary>With -AsJob, waits for the end of the job. Sites that failed are reported as an error.</summary>
    [Parameter(ParameterSetName = AllSet)]
    public SwitchParameter Wait { get; set; }

    /// <summary>The longest time to wait, in seconds.</summary>
    [Parameter(ParameterSetName = AllSet)]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = ToolJobRun.DefaultTimeoutSec;

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (All)
            return AllAsync(client, pipeline, stop);
        return FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Disconnect site", stop), site => site.Reference,
            (site, cancel) => client.Sites.Connections.DisconnectAsync(site.Id, cancel), stop);
    }

    private async Task AllAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var every = (await client.Sites.Directory.EntriesAsync(stop)).Select(site => site.Id).ToList();
        if (every.Count == 0 || !pipeline.ShouldProcess($"all {every.Count} sites of {client.Transport.Connection.Address}", "Disconnect sites"))
            return;
        if (AsJob || Wait)
            await new ToolJobRun(Wait, TimeoutSec, Jobs).RunAsync(client, pipeline, ToolJobKind.DisconnectSites, stop);
        else
            await SiteRounds.RunAsync(client, pipeline, every, "disconnected", client.Sites.Connections.DisconnectAsync, stop);
    }
}
