using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Finds sites by name or address for one command, with one request for the cheapest list when the first name comes. The server's own
/// lookup by domain ignores port and path and does not accept long top-level domains, so it is not used.
/// </summary>
internal sealed class SiteDirectory(Transport transport)
{
    private const string Www = "www.";

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

    /// <summary>The one site of that address (host, port and path; with www. or without, where only that is there) or name.</summary>
    /// <exception cref="MainWpException">NotFound, or Ambiguous with the matches.</exception>
    public async Task<SiteEntry> FindAsync(string nameOrAddress, CancellationToken stop)
    {
        var entries = await EntriesAsync(stop).ConfigureAwait(false);
        var address = AddressOf(nameOrAddress);
        var matches = entries.Where(entry => address is not null && entry.Url is not null && AddressOf(entry.Url.OriginalString) == address).ToList();
        if (matches.Count == 0)
            matches = [.. entries.Where(entry => string.Equals(entry.Name, nameOrAddress.Trim(), StringComparison.OrdinalIgnoreCase))];
        if (matches.Count == 0 && address is not null)
            matches = Twins(entries, address);
        return matches.Count switch
        {
            1 => matches[0],
            0 when Wildcard.IsIn(nameOrAddress) => throw new MainWpException(ErrorKind.NotFound, Messages.NoWildcardsHere(nameOrAddress, transport.Connection.Address)) { Resource = Resource.Site },
            0 => throw Failure.NotFound(BasicList, transport.Connection, new Subject(Resource.Site, $"Site '{nameOrAddress}'")),
            _ => throw new MainWpException(ErrorKind.Ambiguous, Messages.SeveralSites(nameOrAddress, matches.Count, transport.Connection.Address, string.Join(", ", matches))) { Resource = Resource.Site },
        };
    }

    /// <summary>The site whose address differs from this one only by www.; null if there is none. The dashboard may store an address in that form.</summary>
    public async Task<SiteEntry?> TwinAsync(string url, CancellationToken stop) =>
        AddressOf(url) is { } address ? Twins(await EntriesAsync(stop).ConfigureAwait(false), address).FirstOrDefault() : null;

    /// <summary>An address without www., so that both spellings are equal; the text itself if it is not an address.</summary>
    public static string BareAddressOf(string text) => AddressOf(text) is { } address ? Bare(address) : text;

    private static List<SiteEntry> Twins(IEnumerable<SiteEntry> entries, string address) =>
        [.. entries.Where(entry => entry.Url is { } url && AddressOf(url.OriginalString) is { } known && known != address && Bare(known) == Bare(address))];

    private static string Bare(string address) => address.StartsWith(Www, StringComparison.Ordinal) ? address.Substring(Www.Length) : address;

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

    // A host name in another script has two equal spellings. Some texts only look like a host name.
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
