using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes how single sites are monitored. Only what is given is changed.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpMonitor", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(MonitorSetting))]
public sealed class SetMonitorCommand : FanOutCommand<MonitorReference>
{
    private const string SiteSet = "Site";
    private const string TagSet = "Tag";
    private const string ClientSet = "Client";

    internal MonitorPatch Change { get; } = new();

    /// <summary>The monitors: sites by id, name, address or object, or monitor objects. A number is that of a site.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId", "Monitor")]
    public MonitorReference[] Site { get; set; } = [];

    /// <summary>The tags whose sites are meant: ids, names or objects.</summary>
    [Parameter(ParameterSetName = TagSet, Mandatory = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The clients whose sites are meant: ids, names, email addresses or objects.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true)]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Whether the monitor runs.</summary>
    [Parameter]
    public MonitorSwitch? State
    {
        get => Change.State;
        set => Change.State = value is MonitorSwitch.Unknown ? null : value;
    }

    /// <summary>Time between two checks: 5m, 10m, 15m, 30m, 45m, 1h to 24h, or UseGlobal.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(IntervalCompleter))]
    public CheckPeriod? Interval { get; set; }

    /// <summary>How long a check waits: 30s, 45s, 60s, 90s, 2m to 10m, 15m, 30m, 45m, 60m, 90m, NoLimit, or UseGlobal.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(TimeoutCompleter))]
    public CheckPeriod? Timeout { get; set; }

    /// <summary>How the site is checked.</summary>
    [Parameter]
    public MonitorType? Type
    {
        get => Change.Type;
        set => Change.Type = value is MonitorType.Unknown ? null : value;
    }

    /// <summary>The HTTP method of checks.</summary>
    [Parameter]
    public MonitorMethod? Method
    {
        get => Change.Method;
        set => Change.Method = value is MonitorMethod.Unknown ? null : value;
    }

    /// <summary>Whether a failed check is repeated before the site counts as down.</summary>
    [Parameter]
    public MonitorSwitch? ConfirmDown
    {
        get => Change.ConfirmDown;
        set => Change.ConfirmDown = value is MonitorSwitch.Unknown ? null : value;
    }

    /// <summary>The HTTP statuses that count as up; an empty list for those of the dashboard's settings.</summary>
    [Parameter]
    [ValidateNotNull]
    [AllowEmptyCollection]
    public int[]? ExpectedStatusCode
    {
        get => Change.ExpectedStatusCode?.ToArray();
        set => Change.ExpectedStatusCode = value;
    }

    /// <summary>The word that must be in the page, for monitors of type Keyword.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Keyword
    {
        get => Change.Keyword;
        set => Change.Keyword = value;
    }

    /// <summary>Outputs what was changed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<MonitorReference> Items => [.. Site, .. Tag.Select(tag => new MonitorReference(tag)), .. Client.Select(client => new MonitorReference(client))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        (Change.Interval, Change.Timeout) = (Interval?.Time, Timeout?.Time);
        Change.ToBody(isGlobal: false);
        return FanOut.RunAsync(
            client, pipeline, items.SingleAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Change monitor"), monitor => monitor.Reference,
            (monitor, cancel) => client.Monitors.ChangeAsync(monitor.Target, Change, cancel), (_, setting) => WriteResults(pipeline, setting), stop);
    }

    private void WriteResults(IPipelineWriter pipeline, MonitorSetting setting)
    {
        if (PassThru)
            pipeline.Write(setting);
    }
}
