using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets each plugin once, with its versions and the sites that have it, as of the dashboard's last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpPlugin", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(Plugin))]
public sealed class GetPluginCommand : SiteItemListCommand
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

    /// <summary>Only must-use plugins, which are always active and cannot be managed; they are left out without it.</summary>
    [Parameter]
    public SwitchParameter MustUse
    {
        get => Filter.MustUse;
        set => Filter.MustUse = value;
    }

    private protected override string Word => "plugin";

    private protected override Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named) => listing.CountAsync<SitePlugin, Plugin>(client.Plugins, named);
}
