using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Finds sites by name or address for one command: one request for the cheapest list, at the first name. The server's own lookup by
/// domain knows no port, no path and no long top-level domain (sites.getByDomain), so it is not used.
/// </summary>
internal sealed class SiteDirectory(Transport transport)
{
    private Task<List<SiteEntry>>? _entries;

    /// <summary>All sites, in the server's order.</summary>
    public Task<List<SiteEntry>> EntriesAsync(CancellationToken stop) => _entries ??= ReadAsync(stop);

    /// <summary>Makes sure that the site of that id is there.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task RequireAsync(int id, CancellationToken stop)
    {
        if (!(await EntriesAsync(stop).ConfigureAwait(false)).Any(entry => entry.Id == id))
            throw Failure.NotFound(BasicList, transport.Connection, Subject.Site(id));
    }

    /// <summary>The one site of that exact address (host, port and path) or name.</summary>
    /// <exception cref="MainWpException">NotFound, or Ambiguous with the matches.</exception>
    public async Task<SiteEntry> FindAsync(string nameOrAddress, CancellationToken stop)
    {
        var entries = await EntriesAsync(stop).ConfigureAwait(false);
        var address = AddressOf(nameOrAddress);
        var matches = entries.Where(entry => address is not null && entry.Url is not null && AddressOf(entry.Url.OriginalString) == address).ToList();
        if (matches.Count == 0)
            matches = [.. entries.Where(entry => string.Equals(entry.Name, nameOrAddress.Trim(), StringComparison.OrdinalIgnoreCase))];
        return matches.Count switch
        {
            1 => matches[0],
            0 => throw Failure.NotFound(BasicList, transport.Connection, new Subject(Resource.Site, $"Site '{nameOrAddress}'")),
            _ => throw new MainWpException(ErrorKind.Ambiguous, $"'{nameOrAddress}' names {matches.Count} sites of {transport.Connection.Address}: {string.Join(", ", matches)}. Give the id of the one that is meant.") { Resource = Resource.Site },
        };
    }

    private static Request BasicList => Request.Get("sites/basic", ("_fields", "id,name,url"));

    private async Task<List<SiteEntry>> ReadAsync(CancellationToken stop) =>
        (await transport.RowsAsync(BasicList, "data", MainWpJson.Default.SiteEntry, stop).ConfigureAwait(false)).Items;

    /// <summary>Host, port and path of an address, however it is spelled; null for what is not an address.</summary>
    public static string? AddressOf(string text)
    {
        var trimmed = text.Trim();
        return trimmed.IndexOf(' ') < 0 && Uri.TryCreate(trimmed.Contains("://") ? trimmed : "https://" + trimmed, UriKind.Absolute, out var uri) && HostOf(uri) is { } host
            ? $"{host}{(uri.IsDefaultPort || (!trimmed.Contains("://") && uri.Port is 80 or 443) ? "" : ":" + uri.Port)}{uri.AbsolutePath.TrimEnd('/')}".ToLowerInvariant()
            : null;
    }

    // Host names in another script are one and the same in both of their spellings; some texts look like one and are none.
    private static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
