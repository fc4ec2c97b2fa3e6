using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that gets sites or clients: all, those named, or those that belong to other things.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RelatedCommand : ItemsCommand<SitesReference>
{
    private protected const string ListSet = "List";
    private protected const string SiteSet = "Site";
    private protected const string ClientSet = "Client";
    private protected const string TagSet = "Tag";
    private protected const string CostSet = "Cost";
    private protected const string CountSet = "Count";

    /// <summary>Only those that belong to these tags: ids, names or objects. Together with -Client or -Cost, only those that belong to both.</summary>
    [Parameter(ParameterSetName = TagSet, Mandatory = true, ValueFromPipeline = true)]
    [Leaves("MainWpSite", "MainWpClient", "MainWpCost")]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>Only those that belong to these costs: ids, names or objects.</summary>
    [Parameter(ParameterSetName = CostSet, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    [Leaves("MainWpSite", "MainWpClient", "MainWpTag")]
    [ArgumentCompleter(typeof(CostCompleter))]
    public CostReference[] Cost { get; set; } = [];

    internal sealed override bool RunsWithoutItems => Items.Count == 0 && !ExpectsInput;
}
