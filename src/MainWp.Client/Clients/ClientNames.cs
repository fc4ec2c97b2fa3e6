using MainWp.Http;

namespace MainWp;

/// <summary>
/// Adds the names of clients to rows of sites, which have only their numbers. The clients are read once per command, and only if a site has
/// one. If they cannot be read there is a warning, and the work goes on.
/// </summary>
internal sealed class ClientNames(Transport transport, NameDirectory<Client> clients)
{
    private static readonly Dictionary<int, string> None = [];

    private readonly object _lock = new();
    private Task<Dictionary<int, string>>? _names;

    /// <summary>The sites, each with the name of its client.</summary>
    public async Task<IReadOnlyList<T>> OnAsync<T>(IReadOnlyList<T> sites, CancellationToken stop)
        where T : Site
    {
        foreach (var site in sites)
            await OnAsync(site, stop).ConfigureAwait(false);
        return sites;
    }

    /// <summary>The site, with the name of its client.</summary>
    public async ValueTask<T> OnAsync<T>(T site, CancellationToken stop)
        where T : Site
    {
        if (site.ClientId is { } id)
            site.ClientName = (await NamesAsync(stop).ConfigureAwait(false)).TryGetValue(id, out var name) ? name : null;
        return site;
    }

    // Several pages may be read at once.
    private Task<Dictionary<int, string>> NamesAsync(CancellationToken stop)
    {
        lock (_lock)
            return _names ??= ReadAsync(stop);
    }

    private async Task<Dictionary<int, string>> ReadAsync(CancellationToken stop)
    {
        try
        {
            return (await clients.EntriesAsync(stop).ConfigureAwait(false)).FirstByKey(client => client.Id, client => client.Name);
        }
        catch (MainWpException e)
        {
            transport.Warn(Messages.ClientNamesUnread(e));
            return None;
        }
    }
}
