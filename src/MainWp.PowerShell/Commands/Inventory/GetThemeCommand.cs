using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets each theme once, with its versions and the sites that have it, as of the dashboard's last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpTheme", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(Theme))]
public sealed class GetThemeCommand : ThemeListCommand
{
    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.CountAsync<SiteTheme, Theme>(client.Themes, named);
}
