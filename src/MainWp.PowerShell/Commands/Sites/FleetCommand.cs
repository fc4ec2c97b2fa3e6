using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that works on many sites, with -All on every site, and can leave some out.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FleetCommand<T> : SitesCommand<T>
    where T : Reference
{
    private protected const string AllSet = "All";

    /// <summary>Every site of the dashboard.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Leaves these sites out: ids, names, addresses or objects, names and addresses also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] ExcludeSite { get; set; } = [];

    /// <summary>Leaves the sites with these tags out: ids, names or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] ExcludeTag { get; set; } = [];

    internal override bool RunsWithoutItems => All;

    /// <summary>The ids of the sites to leave out.</summary>
    private protected Task<HashSet<int>> ExcludedAsync(MainWpClient client, CancellationToken stop) => new ExcludedSites(ExcludeSite, ExcludeTag).ReadAsync(client, stop);
}
