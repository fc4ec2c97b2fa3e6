using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the themes of sites, as of the last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteTheme", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SiteTheme))]
public sealed class GetSiteThemeCommand : SiteItemListCommand
{
    /// <summary>Only these themes: folders, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(InstalledThemeCompleter))]
    public string[] Slug
    {
        get => [.. Filter.Slugs];
        set => Filter.Slugs = value;
    }

    private protected override string Word => "theme";

    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.WriteAsync(client.Themes, named);
}
