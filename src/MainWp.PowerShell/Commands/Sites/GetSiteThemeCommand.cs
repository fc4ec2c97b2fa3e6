using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the themes of sites, as of the dashboard's last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteTheme", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SiteTheme))]
public sealed class GetSiteThemeCommand : SiteItemListCommand
{
    private protected override async Task<IReadOnlyList<object>> ListAsync(MainWpClient client, int site, CancellationToken stop) => await client.Sites.Themes.ListAsync(site, Filter, stop);
}
