using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the settings for uptime and site health.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpMonitoringSetting", SupportsShouldProcess = true)]
[OutputType(typeof(MonitoringSetting))]
public sealed class SetMonitoringSettingCommand : SettingCommand<MonitoringSetting>
{
    internal MonitoringSetting Change { get; } = new();

    /// <summary>Whether sites are monitored.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.Enabled;
        set => Change.Enabled = value;
    }

    /// <summary>The time between two checks: 5m, 10m, 15m, 30m, 45m, or 1h to 24h.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(IntervalCompleter))]
    public CheckPeriod? Interval { get; set; }

    /// <summary>How long a check waits: 30s, 45s, 60s, 90s, 2m to 10m, 15m, 30m, 45m, 60m, 90m or NoLimit.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(TimeoutCompleter))]
    public CheckPeriod? Timeout { get; set; }

    /// <summary>How sites are checked.</summary>
    [Parameter]
    public MonitorType? Type
    {
        get => Change.Type;
        set => Change.Type = value == default(MonitorType) ? null : value;
    }

    /// <summary>The HTTP method of checks.</summary>
    [Parameter]
    public MonitorMethod? Method
    {
        get => Change.Method;
        set => Change.Method = value == default(MonitorMethod) ? null : value;
    }

    /// <summary>Whether a failed check is repeated before a site is reported as down.</summary>
    [Parameter]
    public bool? ConfirmDown
    {
        get => Change.ConfirmDown;
        set => Change.ConfirmDown = value;
    }

    /// <summary>The HTTP statuses that count as up.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public int[]? ExpectedStatusCode
    {
        get => Change.StatusCodes?.ToArray();
        set => Change.StatusCodes = value;
    }

    /// <summary>The keyword that the page must contain, for monitors of type Keyword.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Keyword
    {
        get => Change.Keyword;
        set => Change.Keyword = value;
    }

    /// <summary>Whether site health monitoring is disabled.</summary>
    [Parameter]
    public bool? DisableSiteHealth
    {
        get => Change.DisableSiteHealth;
        set => Change.DisableSiteHealth = value;
    }

    /// <summary>The health score below which an email is sent: 80 or 100.</summary>
    [Parameter]
    [ValidateSet("80", "100")]
    public int? SiteHealthThreshold
    {
        get => Change.SiteHealthThreshold;
        set => Change.SiteHealthThreshold = value;
    }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        (Change.Interval, Change.Timeout) = (Interval?.Time, Timeout?.Time);
        return ApplyAsync(client, pipeline, "monitoring settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.MonitoringAsync(stop));
    }
}
