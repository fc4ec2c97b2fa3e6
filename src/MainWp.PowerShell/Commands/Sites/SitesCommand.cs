using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that works on sites, on those of tags or on those of clients.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SitesCommand<T> : FanOutCommand<T>
    where T : Reference
{
    private protected const string SiteSet = "Site";
    private protected const string TagSet = "Tag";
    private protected const string ClientSet = "Client";

    /// <summary>The tags whose sites are meant: ids, names or objects. With -Client, only sites that also belong to one of these clients.</summary>
    [Parameter(ParameterSetName = TagSet, Mandatory = true, ValueFromPipeline = true)]
    [Leaves("MainWpSite", "MainWpClient")]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The clients whose sites are meant: ids, names, email addresses or objects.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = TagSet, ValueFromPipeline = true)]
    [Leaves("MainWpSite", "MainWpTag")]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>What names the sites of tags and clients.</summary>
    private protected IEnumerable<SitesReference> Owners => SitesReference.Common(Tag, Client);
}
