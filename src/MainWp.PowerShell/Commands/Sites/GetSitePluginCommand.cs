using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the plugins of sites, as of the dashboard's last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSitePlugin", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SitePlugin))]
public sealed class GetSitePluginCommand : SiteItemListCommand
{
    /// <summary>Only must-use plugins, which are always active and cannot be managed.</summary>
    [Parameter]
    public SwitchParameter MustUse
    {
        get => Filter.MustUse;
        set => Filter.MustUse = value;
    }

    private protected override async Task<IReadOnlyList<object>> ListAsync(MainWpClient client, int site, CancellationToken stop) => await client.Sites.Plugins.ListAsync(site, Filter, stop);
}
