using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the settings of Dashboard Insights. Only what is given is changed.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpInsightSetting", SupportsShouldProcess = true)]
[OutputType(typeof(InsightSetting))]
public sealed class SetInsightSettingCommand : MainWpCommand
{
    internal InsightSetting Change { get; } = new();

    /// <summary>Whether the dashboard logs what is done on it and its sites.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.Enabled;
        set => Change.Enabled = value;
    }

    /// <summary>Outputs the settings after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!pipeline.ShouldProcess($"Dashboard Insights settings of {client.Transport.Connection.Address}", "Change settings"))
            return;
        await client.Settings.ChangeAsync(Change, stop);
        if (PassThru)
            pipeline.Write(await client.Settings.InsightsAsync(stop));
    }
}
