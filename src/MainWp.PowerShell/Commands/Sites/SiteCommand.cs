using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that works on sites.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteCommand : FanOutCommand<SiteReference>
{
    private protected const string SiteSet = "Site";

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal override IReadOnlyList<SiteReference> Items => Site;
}
