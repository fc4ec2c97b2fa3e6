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

    /// <summary>The sites: ids, names, addresses or objects, names and addresses also with wildcards. Default: all sites.</summary>
    // Not mandatory in any set: for an empty pipeline the engine would choose that set, and ask for ids.
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal sealed override IReadOnlyList<SiteReference> Items => Site;

    internal sealed override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    /// <summary>The ids that were given.</summary>
    private protected abstract IReadOnlyList<int> Ids { get; }

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Ids.Count > 0 && RunsWithoutItems)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.IdsNeedSite);
        return Ids.Count == 0 ? ListAsync(client, items, pipeline, stop) : FanOut.RunAsync(
            client, pipeline, SitesAsync(client, items, pipeline, stop).WithEachAsync(Ids), wanted => NameOf(wanted.Site.Reference, wanted.Item),
            (wanted, cancel) => GetAsync(client, wanted.Site.Id, wanted.Item, cancel), (_, item) => pipeline.Write(item), stop);
    }

    /// <summary>The sites that are named, or all.</summary>
    private protected IAsyncEnumerable<ResolvedSite> SitesAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        items.OrEverySite(RunsWithoutItems, client, stop).SitesAsync(client, pipeline, stop);

    /// <summary>Names one for an error.</summary>
    private protected abstract Reference NameOf(SiteReference site, int id);

    /// <summary>Reads one.</summary>
    private protected abstract Task<object> GetAsync(MainWpClient client, int site, int id, CancellationToken stop);

    /// <summary>Reads those of the sites that match the query.</summary>
    private protected abstract Task ListAsync(MainWpClient client, Incoming<SiteReference> sites, IPipelineWriter pipeline, CancellationToken stop);
}
