using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the downtimes of sites, newest first, or their number.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpMonitorIncident")]
[OutputType(typeof(MonitorIncident), typeof(MonitorIncidentCount))]
public sealed class GetMonitorIncidentCommand : FanOutCommand<MonitorReference>
{
    /// <summary>The sites of the monitors: ids, names, addresses or objects, or monitor objects. A number is the id of a site. Default: all monitors.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId", "Monitor")]
    public MonitorReference[] Site { get; set; } = [];

    /// <summary>Returns the number of incidents and failed checks instead of the incidents.</summary>
    [Parameter]
    public SwitchParameter Count { get; set; }

    internal override IReadOnlyList<MonitorReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, RunsWithoutItems ? ResolvedMonitors.EveryMonitorAsync(client, stop) : items.ResolvedAsync(client, pipeline, stop), monitor => monitor.Reference,
            (monitor, cancel) => ReadAsync(client, monitor.Thing, cancel), (_, results) => pipeline.WriteAll(results), stop);

    private async Task<IReadOnlyList<MainWpObject>> ReadAsync(MainWpClient client, MonitorTarget monitor, CancellationToken stop) =>
        Count ? [await client.Monitors.CountIncidentsAsync(monitor, stop)] : await client.Monitors.IncidentsAsync(monitor, stop);
}
