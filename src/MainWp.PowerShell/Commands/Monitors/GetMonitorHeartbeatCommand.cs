using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the checks of uptime monitors, newest first; the last 30 days by default.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpMonitorHeartbeat")]
[OutputType(typeof(MonitorHeartbeat))]
public sealed class GetMonitorHeartbeatCommand : FanOutCommand<MonitorReference>
{
    internal HeartbeatQuery Query { get; } = new();

    /// <summary>The sites of the monitors: ids, names, addresses or objects, or monitor objects. A number is the id of a site. Default: all monitors.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId", "Monitor")]
    public MonitorReference[] Site { get; set; } = [];

    /// <summary>Only checks since this time.</summary>
    [Parameter]
    [Alias("After")]
    public DateTime? Since
    {
        get => Query.Since;
        set => Query.Since = value;
    }

    /// <summary>Only checks until this time. Without -Since, those of the 30 days before.</summary>
    [Parameter]
    [Alias("Before")]
    public DateTime? Until
    {
        get => Query.Until;
        set => Query.Until = value;
    }

    /// <summary>Only checks with this result.</summary>
    [Parameter]
    public MonitorStatus? Status
    {
        get => Query.Status;
        set => Query.Status = value is MonitorStatus.Unknown ? null : value;
    }

    /// <summary>The most checks for each monitor.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Newest
    {
        get => Query.Newest;
        set => Query.Newest = value;
    }

    internal override IReadOnlyList<MonitorReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Until < Since)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.UntilBeforeSince(Until.Value, Since.Value)) { Resource = Resource.Monitor };
        return FanOut.RunAsync(
            client, pipeline, RunsWithoutItems ? ResolvedMonitors.EveryMonitorAsync(client, stop) : items.ResolvedAsync(client, pipeline, stop), monitor => monitor.Reference,
            (monitor, cancel) => client.Monitors.HeartbeatsAsync(monitor.Thing, Query, cancel), (_, heartbeats) => pipeline.WriteAll(heartbeats), stop);
    }
}
