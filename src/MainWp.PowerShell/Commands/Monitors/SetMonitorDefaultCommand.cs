using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the monitoring of all sites without settings of their own.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpMonitorDefault", SupportsShouldProcess = true)]
[OutputType(typeof(MonitorSetting))]
public sealed class SetMonitorDefaultCommand : MonitorCommand
{
    /// <summary>Whether sites are monitored.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.State is { } state ? state == MonitorSwitch.Enabled : null;
        set => Change.State = value is { } on ? on ? MonitorSwitch.Enabled : MonitorSwitch.Disabled : null;
    }

    /// <summary>Whether a failed check is repeated before a site is reported as down.</summary>
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

    internal override IReadOnlyList<MonitorReference> Items => [];

    internal override bool RunsWithoutItems => true;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        Change.ToBody(isGlobal: true);
        if (!await pipeline.ShouldChangeAsync(Messages.Of("defaults of all monitors", client), "Change monitors", async () => Differences.Between(await client.Settings.MonitoringAsync(stop), Change, (nameof(Change.State), nameof(Enabled)))))
            return;
        WriteResults(pipeline, await client.Monitors.ChangeDefaultAsync(Change, stop));
    }
}
