using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Activates plugins on sites.</summary>
[Cmdlet(VerbsLifecycle.Enable, "MainWpSitePlugin", DefaultParameterSetName = PluginSet, SupportsShouldProcess = true)]
[OutputType(typeof(SitePlugin))]
public sealed class EnableSitePluginCommand : PluginCommand
{
    /// <summary>Returns the plugins after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override Task ProcessAsync(MainWpClient client, Incoming<PluginReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SitePlugin>(SiteItemAction.Activate, "Activate plugin").RunAsync(client, client.Sites.Plugins, items, FanOut, PassThru, pipeline, stop);
}
