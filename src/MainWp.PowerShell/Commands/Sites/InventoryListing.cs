using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Passes on the plugins or themes of a dashboard's sites as they come, and names at the end the sites for which the dashboard has none.</summary>
internal sealed class InventoryListing(MainWpClient client, SiteItemFilter filter, FanOut fanOut, IPipelineWriter pipeline, CancellationToken stop)
{
    private readonly List<string> _neverSynced = [];
    private readonly List<ResolvedSite> _notTold = [];

    /// <summary>Writes those of the named sites; of all sites where it is null.</summary>
    public Task WriteAsync<T>(InventoryApi<T> api, IAsyncEnumerable<SitesReference>? named)
        where T : MainWpObject, ISiteItem, new() => ReadAsync(api, named, site => pipeline.WriteAll(site.Items));

    /// <summary>Writes a row for each plugin or theme, with the sites that have it.</summary>
    public async Task CountAsync<T, TSoftware>(InventoryApi<T> api, IAsyncEnumerable<SitesReference>? named)
        where T : MainWpObject, ISiteItem, new()
        where TSoftware : InstalledSoftware, new()
    {
        (filter.AsksPending, filter.ShowsClients) = (true, false);
        var count = new SoftwareCount();
        await ReadAsync(api, named, site =>
        {
            foreach (var item in site.Items)
                count.Add(item, site.Site.Id, site.Site.Name, site.Pending?.Contains(item.Slug) == true);
        });
        pipeline.WriteAll(count.Counted<TSoftware>(client.Transport.Connection.Address));
    }

    /// <summary>Reads those of the named sites; of all sites where it is null.</summary>
    public async Task ReadAsync<T>(InventoryApi<T> api, IAsyncEnumerable<SitesReference>? named, Action<SiteInventory<T>> found)
        where T : MainWpObject, ISiteItem, new()
    {
        if (named is null)
        {
            await foreach (var site in api.OfAllAsync(filter, stop))
                Take(site, found);
        }
        else
        {
            await ReadNamedAsync(api, named.SitesAsync(client, pipeline, stop), found);
        }
        if (_notTold.Count > 0)
            await ReadNamedAsync(api, _notTold.ToAsyncItems(), found);
        if (_neverSynced.Count > 0)
            pipeline.WriteWarning(Messages.NeverSynced(_neverSynced, client.Transport.Connection.Address));
    }

    // Abandoned plugins and themes take one request for each site.
    private Task ReadNamedAsync<T>(InventoryApi<T> api, IAsyncEnumerable<ResolvedSite> sites, Action<SiteInventory<T>> found)
        where T : MainWpObject, ISiteItem, new() => fanOut.RunAsync(
            client, pipeline, sites.InBatchesAsync(filter.Abandoned ? 1 : SitesApi.LargestPage), batch => [.. batch.Select(site => site.Reference)],
            (batch, cancel) => api.OfAsync([.. batch.Select(site => site.Id).Distinct()], filter, cancel),
            (batch, read) =>
            {
                foreach (var site in batch)
                {
                    if (read.TryGetValue(site.Id, out var inventory))
                        Take(inventory, found);
                    else
                        pipeline.WriteError(CommandError.From(client.Sites.NotFound(site.Id), site.Reference));
                }
            },
            stop);

    private void Take<T>(SiteInventory<T> inventory, Action<SiteInventory<T>> found)
    {
        var site = inventory.Site;
        switch (inventory.State)
        {
            case InventoryState.NeverSynced:
                _neverSynced.Add($"{site.Name} (site {site.Id})");
                break;
            case InventoryState.NotTold:
                _notTold.Add(new ResolvedSite(new SiteReference(site.Id), site.Id));
                break;
            case InventoryState.Unreadable:
                pipeline.WriteError(CommandError.From(
                    new MainWpException(ErrorKind.Unreadable, Messages.InventoryUnreadable(site.Name, site.Id, client.Transport.Connection.Address)) { Resource = Resource.Site }, new SiteReference(site.Id)));
                break;
        }
        found(inventory);
    }
}
