using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes plugins from their sites, files and all; an active one is deactivated first.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSitePlugin", DefaultParameterSetName = PluginSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSitePluginCommand : PluginCommand
{
    /// <summary>Deletes without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override Task ProcessAsync(MainWpClient client, Incoming<PluginReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SitePlugin>(SiteItemAction.Delete, "Delete plugin").RunAsync(client, client.Sites.Plugins, items, FanOut, false, pipeline, stop);
}
