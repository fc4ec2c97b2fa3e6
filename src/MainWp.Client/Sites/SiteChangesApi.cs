using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The route sites/{id}/non-mainwp-changes: what was done on a site.</summary>
internal sealed class SiteChangesApi(Transport transport)
{
    /// <summary>Streams what was done on a site, newest first, page by page.</summary>
    public IAsyncEnumerable<SiteChange> ListAsync(int id, SiteChangeQuery query, Paging paging, CancellationToken stop) => paging.ReadAsync(
        SitesApi.LargestPage, (size, first, wanted) => transport.PagesAsync(
            page => ChangesOf(id, query, ("page", Request.Number(page)), ("per_page", Request.Number(size))), size, change => change.Id, MainWpJson.Default.SiteChange, first, wanted, stop: stop));

    /// <summary>How much was done on a site.</summary>
    public async Task<int> CountAsync(int id, SiteChangeQuery query, CancellationToken stop) =>
        (await transport.ObjectAsync(ChangesOf(id, query, ("total_count", "1")), "data", MainWpJson.Default.Count, stop).ConfigureAwait(false)).Value?.Value ?? 0;

    private static Request ChangesOf(int id, SiteChangeQuery query, params (string Name, string? Value)[] more) => Request.Get(
        $"sites/{id}/non-mainwp-changes",
        [
            ("source", query.Source switch { SiteChangeSource.Dashboard => "dashboard", SiteChangeSource.All => "all", _ => "wpadmin" }),
            ("actions", query.Action.Length == 0 ? null : string.Join(",", query.Action)),
            ("contexts", query.Context),
            .. more,
        ]) with
    { About = Subject.Site(id) };
}
