using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the sites of a dashboard: all, those that match, or those named.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSite", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Site))]
public sealed class GetSiteCommand : GatheringCommand<SiteReference>
{
    private const string ListSet = "List";
    private const string SiteSet = "Site";

    internal SiteQuery Query { get; } = new();

    /// <summary>The sites to get: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only sites that the server finds with this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Only sites in this state.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SiteFilter Status
    {
        get => Query.Status;
        set => Query.Status = value;
    }

    /// <summary>Asks for everything the dashboard knows of each site instead of id, name, address and status.</summary>
    [Parameter]
    public SwitchParameter Detailed
    {
        get => Query.Detailed;
        set => Query.Detailed = value;
    }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, IAsyncEnumerable<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        RunsWithoutItems ? ListAsync(client, pipeline, stop) : GetAsync(client, items, pipeline, stop);

    private async Task ListAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Paging.IncludesTotalCount)
            pipeline.Write(new TotalCount((ulong)await client.Sites.CountAsync(Query.Status, stop), Query.Search is null ? 1.0 : 0.5));
        await foreach (var site in client.Sites.ListAsync(Query, Paging, stop))
            pipeline.Write(site);
    }

    private async Task GetAsync(MainWpClient client, IAsyncEnumerable<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var batch in items.ResolvedAsync(client, pipeline, stop).InBatchesAsync(SitesApi.LargestPage))
        {
            await pipeline.AttemptAsync(client, batch[0].Reference, async () =>
            {
                var found = await client.Sites.GetAsync([.. batch.Select(item => item.Id).Distinct()], Query.Detailed, stop);
                foreach (var wanted in batch)
                {
                    if (found.TryGetValue(wanted.Id, out var site))
                        pipeline.Write(site);
                    else
                        pipeline.WriteError(CommandError.From(client.Sites.NotFound(wanted.Id), wanted.Reference));
                }
            });
        }
    }
}
