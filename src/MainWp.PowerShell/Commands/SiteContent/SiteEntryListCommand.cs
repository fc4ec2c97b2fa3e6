using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that reads things of sites: those with given ids, or a list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteEntryListCommand : FanOutCommand<SiteReference>
{
    private protected const string ListSet = "List";
    private protected const string IdSet = "Id";

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal sealed override IReadOnlyList<SiteReference> Items => Site;

    /// <summary>The ids that were given.</summary>
    private protected abstract IReadOnlyList<int> Ids { get; }

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        Ids.Count == 0 ? ListAsync(client, items, pipeline, stop) : FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).WithEachAsync(Ids), wanted => NameOf(wanted.Site.Reference, wanted.Item),
            (wanted, cancel) => GetAsync(client, wanted.Site.Id, wanted.Item, cancel), (_, item) => pipeline.Write(item), stop);

    /// <summary>Names one for an error.</summary>
    private protected abstract Reference NameOf(SiteReference site, int id);

    /// <summary>Reads one.</summary>
    private protected abstract Task<object> GetAsync(MainWpClient client, int site, int id, CancellationToken stop);

    /// <summary>Reads those of sites that fit the query.</summary>
    private protected abstract Task ListAsync(MainWpClient client, Incoming<SiteReference> sites, IPipelineWriter pipeline, CancellationToken stop);
}
