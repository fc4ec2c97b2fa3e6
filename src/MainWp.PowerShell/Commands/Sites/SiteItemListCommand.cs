using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that list plugins and themes of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteItemListCommand : SitesCommand<SitesReference>
{
    internal SiteItemFilter Filter { get; } = new();

    /// <summary>The sites whose plugins to get: ids, names, addresses or objects, names and addresses also with wildcards; all sites without it.</summary>
    [Parameter(ParameterSetName = SiteSet, Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only plugins in this state.</summary>
    [Parameter]
    public SiteItemStatus Status
    {
        get => Filter.Status;
        set => Filter.Status = value;
    }

    /// <summary>Only plugins whose name, slug, version or description holds this text.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Filter.Search;
        set => Filter.Search = value;
    }

    /// <summary>Only plugins that their authors have not updated for a long time; how long is a setting of the dashboard.</summary>
    [Parameter]
    public SwitchParameter Abandoned
    {
        get => Filter.Abandoned;
        set => Filter.Abandoned = value;
    }

    /// <summary>Writes results as they arrive instead of in input order.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    internal sealed override IReadOnlyList<SitesReference> Items => [.. Site, .. Tag, .. Client];

    internal sealed override bool RunsWithoutItems => Items.Count == 0 && !ExpectsInput;

    internal sealed override FanOut FanOut => new(ThrottleLimit, Unordered);

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, (RunsWithoutItems ? ResolvedSites.EverySiteAsync(client, stop) : (IAsyncEnumerable<SitesReference>)items).SitesAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => ListAsync(client, site.Id, cancel), (_, found) => pipeline.WriteAll(found), stop);

    /// <summary>Those of a site.</summary>
    private protected abstract Task<IReadOnlyList<object>> ListAsync(MainWpClient client, int site, CancellationToken stop);
}
