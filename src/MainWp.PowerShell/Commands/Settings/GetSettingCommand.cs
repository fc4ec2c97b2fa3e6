using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the settings of the dashboard, by area.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSetting")]
[OutputType(typeof(GeneralSetting), typeof(AdvancedSetting), typeof(MonitoringSetting), typeof(CostTrackerSetting), typeof(InsightSetting), typeof(ToolSetting), typeof(EmailSetting), typeof(ApiBackupSetting))]
public sealed class GetSettingCommand : RecordCommand
{
    /// <summary>The areas of the settings.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SettingArea[] Area { get; set; } = [];

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        foreach (var area in Area)
        {
            await pipeline.AttemptAsync(client, area, async () =>
            {
                foreach (var setting in await ReadAsync(client.Settings, area, stop))
                    pipeline.Write(setting);
            });
        }
    }

    private static async Task<IReadOnlyList<MainWpObject>> ReadAsync(SettingsApi settings, SettingArea area, CancellationToken stop) => area switch
    {
        SettingArea.General => [await settings.GeneralAsync(stop)],
        SettingArea.Advanced => [await settings.AdvancedAsync(stop)],
        SettingArea.Monitoring => [await settings.MonitoringAsync(stop)],
        SettingArea.CostTracker => [await settings.CostTrackerAsync(stop)],
        SettingArea.Insights => [await settings.InsightsAsync(stop)],
        SettingArea.Tools => [await settings.ToolsAsync(stop)],
        SettingArea.Email => await settings.EmailsAsync(stop),
        _ => await settings.ApiBackupsAsync(stop),
    };
}
