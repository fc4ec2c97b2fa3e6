using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that change plugins of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginCommand : SiteItemCommand<PluginReference>
{
    private protected const string PluginSet = "Plugin";

    /// <summary>The plugins, as returned by Get-MainWpSitePlugin.</summary>
    [Parameter(ParameterSetName = PluginSet, Mandatory = true, ValueFromPipeline = true)]
    public PluginReference[] Plugin { get; set; } = [];

    /// <summary>The plugin files, such as akismet/akismet.php.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PluginCompleter))]
    public string[] Slug { get; set; } = [];

    internal sealed override IReadOnlyList<PluginReference> Items => [.. Plugin, .. Site.SelectMany(site => Slug.Select(slug => new PluginReference(site, slug)))];
}
