using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that change plugins and themes of sites take.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteItemCommand<T> : AnyOrderCommand<T>
    where T : SiteItemReference
{
    private protected const string SiteSet = "Site";

    /// <summary>The sites of what is named by slug: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];
}
