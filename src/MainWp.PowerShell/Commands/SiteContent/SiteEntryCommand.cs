using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that works on things of sites, given as objects or by site and id.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteEntryCommand<T> : FanOutCommand<T>
    where T : Reference
{
    private protected const string ObjectSet = "Object";
    private protected const string IdSet = "Id";

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public virtual SiteReference[] Site { get; set; } = [];

    /// <summary>The given objects, or each id on each site.</summary>
    private protected IReadOnlyList<T> Named(T[] objects, int[] ids, Func<SiteReference, int, T> name) =>
        objects.Length > 0 ? objects : [.. Site.SelectMany(site => ids.Select(id => name(site, id)))];
}
