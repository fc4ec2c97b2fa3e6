using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the appearance and help of the dashboard.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpToolSetting", SupportsShouldProcess = true)]
[OutputType(typeof(ToolSetting))]
public sealed class SetToolSettingCommand : SettingCommand<ToolSetting>
{
    internal ToolSetting Change { get; } = new();

    /// <summary>The theme of the dashboard for the account of the key.</summary>
    [Parameter]
    [ValidateSet("default", "default-2024", "classic", "dark", "wpadmin", "minimalistic")]
    public string? Theme
    {
        get => Change.Theme;
        set => Change.Theme = value;
    }

    /// <summary>Whether guided tours are shown.</summary>
    [Parameter]
    public bool? GuidedTours
    {
        get => Change.GuidedTours;
        set => Change.GuidedTours = value;
    }

    /// <summary>Whether the documentation chat is shown.</summary>
    [Parameter]
    public bool? Chatbase
    {
        get => Change.Chatbase;
        set => Change.Chatbase = value;
    }

    /// <summary>Whether embedded videos are shown.</summary>
    [Parameter]
    public bool? GuidedVideo
    {
        get => Change.GuidedVideo;
        set => Change.GuidedVideo = value;
    }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        ApplyAsync(client, pipeline, "tool settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.ToolsAsync(stop));
}
