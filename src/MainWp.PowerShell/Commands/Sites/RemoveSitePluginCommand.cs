using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes plugins and their files from sites. Active plugins are deactivated first.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSitePlugin", DefaultParameterSetName = PluginSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSitePluginCommand : PluginCommand
{
    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override Task ProcessAsync(MainWpClient client, Incoming<PluginReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SitePlugin>(SiteItemAction.Delete, "Delete plugin").RunAsync(client, client.Sites.Plugins, items, FanOut, false, pipeline, stop);
}
