using MainWp.Http;

namespace MainWp;

/// <summary>
/// What names the site of a thing: name, address, client and tags. The first site takes a request of its own, and a second one the list of
/// all sites, so that there is no request for each site. If a label cannot be read there is a warning, and the work goes on.
/// </summary>
internal sealed class SiteLabels(Transport transport, SitesApi sites, ClientNames clients)
{
    private const string Fields = "id,name,url,client_id,tags";

    private readonly object _lock = new();
    private (int Id, Task<IReadOnlyDictionary<int, Site>> Rows)? _first;
    private Task<IReadOnlyDictionary<int, Site>>? _all;

    /// <summary>The label of a site; only its number if it cannot be read.</summary>
    public async Task<Site> OfAsync(int id, CancellationToken stop)
    {
        var rows = await RowsAsync(id, stop).ConfigureAwait(false);
        return rows.TryGetValue(id, out var site) ? site : new Site { Id = id, Dashboard = transport.Connection.Address };
    }

    private Task<IReadOnlyDictionary<int, Site>> RowsAsync(int id, CancellationToken stop)
    {
        lock (_lock)
        {
            if (_all is not null)
                return _all;
            if (_first is null)
                _first = (id, ReadAsync(() => sites.GetAsync([id], detailed: false, stop, Fields), stop));
            return _first.Value.Id == id ? _first.Value.Rows : _all = ReadAsync(() => AllAsync(stop), stop);
        }
    }

    private async Task<IReadOnlyDictionary<int, Site>> AllAsync(CancellationToken stop)
    {
        var all = new Dictionary<int, Site>();
        await foreach (var site in sites.ListAsync(Fields, stop).ConfigureAwait(false))
            all[site.Id] = site;
        return all;
    }

    private async Task<IReadOnlyDictionary<int, Site>> ReadAsync(Func<Task<IReadOnlyDictionary<int, Site>>> read, CancellationToken stop)
    {
        try
        {
            var rows = await read().ConfigureAwait(false);
            await clients.OnAsync([.. rows.Values], stop).ConfigureAwait(false);
            return rows;
        }
        catch (MainWpException e)
        {
            transport.Warn(Messages.SiteNamesUnread(e));
            return new Dictionary<int, Site>();
        }
    }
}
