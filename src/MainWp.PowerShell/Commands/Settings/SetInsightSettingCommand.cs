using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the settings of Dashboard Insights.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpInsightSetting", SupportsShouldProcess = true)]
[OutputType(typeof(InsightSetting))]
public sealed class SetInsightSettingCommand : SettingCommand<InsightSetting>
{
    internal InsightSetting Change { get; } = new();

    /// <summary>Whether the dashboard logs changes on itself and its sites.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.Enabled;
        set => Change.Enabled = value;
    }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        ApplyAsync(client, pipeline, "Dashboard Insights settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.InsightsAsync(stop));
}
