using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the themes of sites, as of the last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteTheme", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SiteTheme))]
public sealed class GetSiteThemeCommand : ThemeListCommand
{
    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.WriteAsync(client.Themes, named);
}
