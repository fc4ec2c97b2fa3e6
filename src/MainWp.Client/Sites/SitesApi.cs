using System.Globalization;
using System.Runtime.CompilerServices;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/sites.</summary>
internal sealed class SitesApi(Transport transport)
{
    /// <summary>The most that a page holds on WordPress 6.9 and later (QUIRKS 12).</summary>
    public const int LargestPage = 100;

    /// <summary>Names and addresses of all sites, read once per command.</summary>
    public SiteDirectory Directory { get; } = new(transport);

    /// <summary>How many sites there are, by state; search does not count here.</summary>
    public async Task<int> CountAsync(SiteFilter status, CancellationToken stop)
    {
        var (count, _) = await transport.ObjectAsync(Request.Get("sites/count", ("status", NameOf(status))), null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
        return count!.Value;
    }

    /// <summary>Streams the sites in the server's order, page by page.</summary>
    public async IAsyncEnumerable<Site> ListAsync(SiteQuery query, Paging paging, [EnumeratorCancellation] CancellationToken stop)
    {
        if (paging.First == 0)
            yield break;
        var size = paging.Skip == 0 ? (int)Math.Min(LargestPage, paging.First) : LargestPage;
        var toSkip = paging.Skip % size;
        var left = paging.First;
        var pages = transport.PagesAsync(
            page => Page(page, size, query, query.Detailed ? null : Site.LeanFields),
            size, site => site.Id, MainWpJson.Default.Site, (int)(paging.Skip / size) + 1, left > long.MaxValue - toSkip ? long.MaxValue : left + toSkip, stop);
        await foreach (var site in pages.ConfigureAwait(false))
        {
            if (toSkip-- > 0)
                continue;
            site.IsComplete = query.Detailed;
            yield return site;
            if (--left == 0)
                yield break;
        }
    }

    /// <summary>Streams all sites with only the given fields.</summary>
    public IAsyncEnumerable<Site> ListAsync(string fields, CancellationToken stop) =>
        transport.PagesAsync(page => Page(page, LargestPage, new SiteQuery(), fields), LargestPage, site => site.Id, MainWpJson.Default.Site, stop: stop);

    /// <summary>The sites with these ids, in one request of at most 100; those that do not exist are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<int, Site>> GetAsync(IReadOnlyCollection<int> ids, bool detailed, CancellationToken stop, string? fields = null)
    {
        var request = Request.Get("sites", ("include", string.Join(",", ids)), ("_fields", fields ?? (detailed ? null : Site.LeanFields)));
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        foreach (var site in rows.Items)
            site.IsComplete = detailed;
        return rows.Items.GroupBy(site => site.Id).ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>Has the dashboard fetch the site's state. The server gives no reason for a failure; the site's sync error tells it.</summary>
    public async Task<SiteSync> SyncAsync(int id, CancellationToken stop)
    {
        var request = Request.Post($"sites/{id}/sync") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        var (site, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        var succeeded = around.Success != false && site is not null;
        if (!succeeded)
            (await GetAsync([id], detailed: false, stop, "id,name,sync_errors,last_sync").ConfigureAwait(false)).TryGetValue(id, out site);
        return new SiteSync
        {
            SiteId = id,
            SiteName = site?.Name,
            Succeeded = succeeded,
            Error = succeeded ? null : site?.SyncError is { Length: > 0 } error ? error : around.Message ?? "The server gives no reason.",
            LastSync = site?.LastSync,
            Dashboard = transport.Connection.Address,
        };
    }

    /// <summary>The error for a site that an answer does not hold.</summary>
    public MainWpException NotFound(int id) => Failure.NotFound(Request.Get("sites"), transport.Connection, Subject.Site(id));

    /// <summary>The error for a sync that went wrong.</summary>
    public MainWpException NotSynced(SiteSync result) => new(
        ErrorKind.SiteUnreachable, $"{result.SiteName ?? "The site"} (site {result.SiteId}) was not synced with {transport.Connection.Address}: {result.Error} See whether the site is up and its MainWP Child plugin active.") { Resource = Resource.Site };

    // Both page and per_page, always: before WordPress 6.9 one without the other gives all rows (QUIRKS 34).
    private static Request Page(int page, int size, SiteQuery query, string? fields) => Request.Get(
        "sites", ("page", Number(page)), ("per_page", Number(size)), ("search", query.Search), ("status", NameOf(query.Status)), ("_fields", fields));

    private static string? NameOf(SiteFilter status) => status switch
    {
        SiteFilter.Any => null,
        SiteFilter.AvailableUpdate => "available_update",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
