using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the plugins of sites, as of the last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSitePlugin", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SitePlugin))]
public sealed class GetSitePluginCommand : PluginListCommand
{
    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.WriteAsync(client.Plugins, named);
}
