namespace MainWp;

/// <summary>Reads what is installed on sites, to be compared with a feed of vulnerabilities. Nothing about the feed or the sites is sent anywhere.</summary>
internal sealed class VulnerabilitiesApi(SitesApi sites, PendingUpdates updates, ClientNames clients)
{
    private const string Fields =
        "id,name,url,tags,client_id,last_sync,wp_version,plugins,themes,wp_upgrades,plugin_upgrades,theme_upgrades,"
        + "ignored_plugins,ignored_themes,is_ignoreCoreUpdates,is_ignorePluginUpdates,is_ignoreThemeUpdates,suspended";

    /// <summary>Adds all sites.</summary>
    public async Task ReadAllAsync(FleetInventory inventory, CancellationToken stop)
    {
        var pages = sites.Pages(Fields, stop);
        await using (pages.ConfigureAwait(false))
        {
            while (await pages.NextAsync().ConfigureAwait(false) is { Count: > 0 } page)
            {
                pages.ReadAhead();
                var pending = await PendingAsync(page, stop).ConfigureAwait(false);
                foreach (var row in page)
                    inventory.Add(row, pending[row.Id]);
            }
        }
    }

    /// <summary>The rows of at most 100 sites, as far as they exist, with their pending updates.</summary>
    public async Task<(IReadOnlyDictionary<int, Site> Rows, ILookup<int, Update> Pending)> ReadAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var rows = await sites.GetAsync(ids, detailed: false, stop, Fields).ConfigureAwait(false);
        return (rows, await PendingAsync([.. rows.Values], stop).ConfigureAwait(false));
    }

    private async Task<ILookup<int, Update>> PendingAsync(IReadOnlyList<Site> rows, CancellationToken stop)
    {
        await clients.OnAsync(rows, stop).ConfigureAwait(false);
        return await updates.OfRowsAsync(rows, stop).ConfigureAwait(false);
    }
}
