using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deactivates plugins on sites.</summary>
[Cmdlet(VerbsLifecycle.Disable, "MainWpSitePlugin", DefaultParameterSetName = PluginSet, SupportsShouldProcess = true)]
[OutputType(typeof(SitePlugin))]
public sealed class DisableSitePluginCommand : PluginCommand
{
    /// <summary>Returns the plugins after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override Task ProcessAsync(MainWpClient client, Incoming<PluginReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SitePlugin>(SiteItemAction.Deactivate, "Deactivate plugin").RunAsync(client, client.Sites.Plugins, items, FanOut, PassThru, pipeline, stop);
}
