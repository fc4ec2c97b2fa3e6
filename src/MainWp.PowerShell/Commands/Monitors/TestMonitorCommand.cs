using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Checks sites with their uptime monitors now. A change of state is recorded and reported as usual.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MainWpMonitor", SupportsShouldProcess = true)]
[OutputType(typeof(MonitorCheck))]
public sealed class TestMonitorCommand : FanOutCommand<MonitorReference>
{
    /// <summary>The sites of the monitors: ids, names, addresses or objects, or monitor objects. A number is the id of a site.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId", "Monitor")]
    public MonitorReference[] Site { get; set; } = [];

    internal override IReadOnlyList<MonitorReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Check site"), monitor => monitor.Reference,
            (monitor, cancel) => client.Monitors.CheckAsync(monitor.Thing, cancel), (_, check) => pipeline.Write(check), stop);
}
