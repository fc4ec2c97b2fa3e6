using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the sites of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSite", DefaultParameterSetName = SiteSet, SupportsPaging = true)]
[OutputType(typeof(Site), typeof(SiteDetail))]
[OutputType(typeof(int), ParameterSetName = [CountSet])]
public sealed class GetSiteCommand : RelatedCommand
{
    internal SiteQuery Query { get; } = new();

    /// <summary>The sites to get: ids, names, addresses or objects. Names and addresses may have wildcards. Default: all sites.</summary>
    [Parameter(ParameterSetName = SiteSet, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpTag", "MainWpClient", "MainWpCost")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId", "Name", "Url")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The clients whose sites to get: ids, names, email addresses or objects. With -Cost, only sites that also belong to one of these costs.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = TagSet, ValueFromPipeline = true)]
    [Leaves("MainWpSite", "MainWpTag", "MainWpCost")]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Only sites that the dashboard finds with this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Only sites in this state.</summary>
    [Parameter(ParameterSetName = SiteSet)]
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    [Parameter(ParameterSetName = CostSet)]
    [Parameter(ParameterSetName = CountSet)]
    public SiteFilter Status
    {
        get => Query.Status;
        set => Query.Status = value;
    }

    /// <summary>Also returns the plugins, themes and categories of each site, and its latest posts, pages and comments.</summary>
    [Parameter(ParameterSetName = SiteSet)]
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    [Parameter(ParameterSetName = CostSet)]
    public SwitchParameter Detailed
    {
        get => Query.Detailed;
        set => Query.Detailed = value;
    }

    /// <summary>Returns the number of sites, in total or of each tag, client or cost, instead of the sites.</summary>
    [Parameter(ParameterSetName = CountSet, Mandatory = true)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    [Parameter(ParameterSetName = CostSet)]
    public SwitchParameter Count { get; set; }

    internal override IReadOnlyList<SitesReference> Items => [.. Site, .. SitesReference.Common(Tag, Client, Cost)];

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        RunsWithoutItems ? ListAsync(client, pipeline, stop) : Count ? CountAsync(client, items, pipeline, stop) : GetAsync(client, items, pipeline, stop);

    private async Task ListAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Count)
        {
            pipeline.Write(await client.Sites.CountAsync(Query.Status, stop));
            return;
        }
        if (Paging.IncludesTotalCount)
            pipeline.Write(new TotalCount((ulong)await client.Sites.CountAsync(Query.Status, stop), Query.Search is null ? 1.0 : 0.5));
        await foreach (var site in client.Sites.ListAsync(Query, Paging, stop))
            pipeline.Write(site);
    }

    private async Task CountAsync(MainWpClient client, IAsyncEnumerable<SitesReference> owners, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var owner in owners)
            await pipeline.AttemptAsync(client, owner, async () => pipeline.Write(await CountOfAsync(client, owner, pipeline, stop)));
    }

    // The server can count all sites of a client, and nothing else.
    private async Task<int> CountOfAsync(MainWpClient client, SitesReference owner, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (owner is ClientReference { Within.Count: 0 } && Query.Status == SiteFilter.Any)
            return await client.Clients.CountSitesAsync(await owner.ResolveAsync(client, stop), stop);
        var sites = await owner.MatchesAsync(client, pipeline, stop);
        if (Query.Status == SiteFilter.Any)
            return sites.Count;
        var count = 0;
        foreach (var part in sites.InChunks(SitesApi.LargestPage))
            count += (await client.Sites.GetAsync(part, detailed: false, stop)).Values.Count(Query.Takes);
        return count;
    }

    // The routes of tags, clients and costs leave fields empty that the rows of the sites have, so those rows are read.
    private async Task GetAsync(MainWpClient client, IAsyncEnumerable<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var batch in items.SitesAsync(client, pipeline, stop).InBatchesAsync(SitesApi.LargestPage))
        {
            await pipeline.AttemptAllAsync(client, [.. batch.Select(site => site.Reference)], async () =>
            {
                var found = await client.Sites.GetAsync([.. batch.Select(site => site.Id).Distinct()], Query.Detailed, stop);
                foreach (var wanted in batch)
                {
                    if (!found.TryGetValue(wanted.Id, out var site))
                        pipeline.WriteError(CommandError.From(client.Sites.NotFound(wanted.Id), wanted.Reference));
                    else if (Query.Takes(site))
                        pipeline.Write(site);
                }
            });
        }
    }
}
