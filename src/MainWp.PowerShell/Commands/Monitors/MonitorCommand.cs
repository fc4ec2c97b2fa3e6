using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that changes how sites are monitored: single ones, or all that have no setting of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MonitorCommand : ChangeCommand<MonitorReference>
{
    internal MonitorPatch Change { get; } = new();

    /// <summary>The time between two checks: 5m, 10m, 15m, 30m, 45m, 1h to 24h, or for single sites UseGlobal.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(IntervalCompleter))]
    public CheckPeriod? Interval
    {
        get => Change.Interval is { } time ? new CheckPeriod(time) : null;
        set => Change.Interval = value?.Time;
    }

    /// <summary>How long a check waits: 30s, 45s, 60s, 90s, 2m to 10m, 15m, 30m, 45m, 60m, 90m, NoLimit, or for single sites UseGlobal.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(TimeoutCompleter))]
    public CheckPeriod? Timeout
    {
        get => Change.Timeout is { } time ? new CheckPeriod(time) : null;
        set => Change.Timeout = value?.Time;
    }

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

    /// <summary>The keyword that the page must contain, for monitors of type Keyword.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Keyword
    {
        get => Change.Keyword;
        set => Change.Keyword = value;
    }

    /// <summary>Writes the settings if they are requested.</summary>
    private protected void WriteResults(IPipelineWriter pipeline, MonitorSetting setting)
    {
        if (PassThru)
            pipeline.Write(setting);
    }
}
