using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets each plugin once, with its versions and the sites that have it, as of the dashboard's last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpPlugin", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(Plugin))]
public sealed class GetPluginCommand : PluginListCommand
{
    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.CountAsync<SitePlugin, Plugin>(client.Plugins, named);
}
