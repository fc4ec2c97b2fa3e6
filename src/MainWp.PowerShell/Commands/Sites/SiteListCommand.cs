using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that reads what is on sites: on all, on the named ones, or on those of tags and clients.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteListCommand : SitesCommand<SitesReference>
{
    /// <summary>The sites: ids, names, addresses or objects. Names and addresses can contain wildcards. Default: all sites.</summary>
    [Parameter(ParameterSetName = SiteSet, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpTag", "MainWpClient")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal sealed override IReadOnlyList<SitesReference> Items => [.. Site, .. Owners];

    internal sealed override bool RunsWithoutItems => Items.Count == 0 && !ExpectsInput;
}
