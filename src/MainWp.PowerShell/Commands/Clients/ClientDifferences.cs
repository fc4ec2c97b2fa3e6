namespace MainWp.PowerShell.Commands;

/// <summary>The differences that a change would make to clients, with the names of sites.</summary>
/// <param name="client">Where the clients are.</param>
/// <param name="patch">What is to be changed.</param>
/// <param name="status">The new state; Unknown for as it is.</param>
/// <param name="sites">The sites to add and to remove.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class ClientDifferences(MainWpClient client, ClientPatch patch, ClientStatus status, SetChange sites, CancellationToken stop)
{
    /// <summary>Reads a client and compares it.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task<IReadOnlyList<Difference>> OfAsync(int id)
    {
        var current = (await client.Clients.GetAsync([id], stop)).TryGetValue(id, out var found) ? found : throw client.Clients.NotFound(id);
        return
        [
            .. Differences.Between(current, patch, (nameof(patch.SelectedSites), ""), (nameof(patch.CustomFields), "")),
            .. Differences.Of(current, (nameof(Client.Status), status == ClientStatus.Unknown ? null : status)),
            .. await SitesAsync(id),
            .. (patch.CustomFields ?? []).SelectMany(field => Differences.Of(current, ($"Field {field.Name}", field.Value))),
        ];
    }

    private async Task<IEnumerable<Difference>> SitesAsync(int id)
    {
        if (patch.SelectedSites is null && sites.Added.Count + sites.Removed.Count == 0)
            return [];
        var now = (await client.Sites.OfClientAsync(id, stop)).Select(site => site.Id).ToList();
        var wanted = patch.SelectedSites ?? sites.Of(now);
        var names = (await client.Sites.Directory.EntriesAsync(stop)).FirstByKey(site => site.Id, site => site.Name);
        return Differences.Between("Sites", Named(now), Named(wanted));

        IEnumerable<string> Named(IEnumerable<int> ids) => ids.OrderBy(site => site).Select(site => names.TryGetValue(site, out var name) ? name : $"site {site}");
    }
}
