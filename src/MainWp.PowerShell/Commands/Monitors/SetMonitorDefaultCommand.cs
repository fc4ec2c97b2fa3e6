using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes how all sites are monitored that have no setting of their own. Only what is given is changed.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpMonitorDefault", SupportsShouldProcess = true)]
[OutputType(typeof(MonitorSetting))]
public sealed class SetMonitorDefaultCommand : RecordCommand
{
    internal MonitorPatch Change { get; } = new();

    /// <summary>Whether sites are monitored.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.State is { } state ? state == MonitorSwitch.Enabled : null;
        set => Change.State = value is { } on ? on ? MonitorSwitch.Enabled : MonitorSwitch.Disabled : null;
    }

    /// <summary>Time between two checks: 5m, 10m, 15m, 30m, 45m, 1h to 24h.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(IntervalCompleter))]
    public CheckPeriod? Interval { get; set; }

    /// <summary>How long a check waits: 30s, 45s, 60s, 90s, 2m to 10m, 15m, 30m, 45m, 60m, 90m, NoLimit.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(TimeoutCompleter))]
    public CheckPeriod? Timeout { get; set; }

    /// <summary>How sites are checked.</summary>
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

    /// <summary>Whether a failed check is repeated before a site counts as down.</summary>
    [Parameter]
    public bool? ConfirmDown
    {
        get => Change.ConfirmDown is { } state ? state == MonitorSwitch.Enabled : null;
        set => Change.ConfirmDown = value is { } on ? on ? MonitorSwitch.Enabled : MonitorSwitch.Disabled : null;
    }

    /// <summary>The HTTP statuses that count as up.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
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

    /// <summary>Outputs the defaults after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        (Change.Interval, Change.Timeout) = (Interval?.Time, Timeout?.Time);
        Change.ToBody(isGlobal: true);
        if (!pipeline.ShouldProcess($"defaults of all monitors of {client.Transport.Connection.Address}", "Change monitors"))
            return;
        var setting = await client.Monitors.ChangeDefaultAsync(Change, stop);
        if (PassThru)
            pipeline.Write(setting);
    }
}
