using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the plugins of sites, as of the last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSitePlugin", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SitePlugin))]
public sealed class GetSitePluginCommand : SiteItemListCommand
{
    /// <summary>Only these plugins: slugs or folders, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(InstalledPluginCompleter))]
    public string[] Slug
    {
        get => [.. Filter.Slugs];
        set => Filter.Slugs = value;
    }

    /// <summary>Only must-use plugins, which are always active and cannot be managed.</summary>
    [Parameter]
    public SwitchParameter MustUse
    {
        get => Filter.MustUse;
        set => Filter.MustUse = value;
    }

    private protected override string Word => "plugin";

    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.WriteAsync(client.Plugins, named);
}
