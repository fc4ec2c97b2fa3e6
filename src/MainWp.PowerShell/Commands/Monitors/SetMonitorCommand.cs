using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the monitoring of sites.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpMonitor", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(MonitorSetting))]
public sealed class SetMonitorCommand : MonitorCommand
{
    private const string SiteSet = "Site";
    private const string TagSet = "Tag";
    private const string ClientSet = "Client";

    /// <summary>The sites of the monitors: ids, names, addresses or objects, or monitor objects. A number is the id of a site.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpTag", "MainWpClient")]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId", "Monitor")]
    public MonitorReference[] Site { get; set; } = [];

    /// <summary>The tags whose sites are meant: ids, names or objects. With -Client, only sites that also belong to one of these clients.</summary>
    [Parameter(ParameterSetName = TagSet, Mandatory = true, ValueFromPipeline = true)]
    [Leaves("MainWpSite", "MainWpClient")]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The clients whose sites are meant: ids, names, email addresses or objects.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = TagSet, ValueFromPipeline = true)]
    [Leaves("MainWpSite", "MainWpTag")]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Whether the monitor runs.</summary>
    [Parameter]
    public MonitorSwitch? State
    {
        get => Change.State;
        set => Change.State = value is MonitorSwitch.Unknown ? null : value;
    }

    /// <summary>Whether a failed check is repeated before the site is reported as down.</summary>
    [Parameter]
    public MonitorSwitch? ConfirmDown
    {
        get => Change.ConfirmDown;
        set => Change.ConfirmDown = value is MonitorSwitch.Unknown ? null : value;
    }

    /// <summary>The HTTP statuses that count as up. An empty list means those of the dashboard settings.</summary>
    [Parameter]
    [ValidateNotNull]
    [AllowEmptyCollection]
    public int[]? ExpectedStatusCode
    {
        get => Change.ExpectedStatusCode?.ToArray();
        set => Change.ExpectedStatusCode = value;
    }

    /// <summary>The most sites that are changed at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    internal override IReadOnlyList<MonitorReference> Items => [.. Site, .. SitesReference.Common(Tag, Client).Select(owner => new MonitorReference(owner))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        Change.ToBody(isGlobal: false);
        return new FanOut(ThrottleLimit).RunAsync(
            client, pipeline, items.SingleAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Change monitor", async target => Differences.Between(await client.Monitors.GetAsync(target, stop), Change)), monitor => monitor.Reference,
            (monitor, cancel) => client.Monitors.ChangeAsync(monitor.Thing, Change, cancel), (_, setting) => WriteResults(pipeline, setting), stop);
    }
}
