using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Pages of child sites: routes below mainwp/v2/pages.</summary>
internal sealed class SitePagesApi(Transport transport, SiteLabels labels)
{
    private readonly ContentRoutes<SitePage, SitePageDetail> _routes = new(transport, "pages", Resource.SitePage, MainWpJson.Default.SitePage, MainWpJson.Default.SitePageDetail, labels);

    public Task<List<SitePage>> ListAsync(int site, ContentQuery query, CancellationToken stop) => _routes.ListAsync(site, query, stop);

    /// <summary>
    /// The whole page. The route returns any content as a page and without a title, so the list of the site's pages is read too.
    /// </summary>
    // Seen on 6.1.2.
    public async Task<SitePageDetail> GetAsync(int site, int id, CancellationToken stop)
    {
        var page = await _routes.ReadAsync(site, id, stop).ConfigureAwait(false);
        var row = await FindAsync(site, id, page.Status, stop).ConfigureAwait(false) ?? throw _routes.NotFound(site, id);
        page.TitleText ??= row.TitleText;
        page.SiteUrl = row.SiteUrl;
        page.PostType = row.PostType;
        page.Author = row.Author;
        page.AuthorEmail = row.AuthorEmail;
        page.CommentCount = row.CommentCount;
        page.Modified = row.Modified;
        return page;
    }

    /// <summary>The page's row in the list of the site's pages of that state, or null.</summary>
    public async Task<SitePage?> FindAsync(int site, int id, ContentStatus status, CancellationToken stop) =>
        (await _routes.ListAsync(site, new ContentQuery { Status = status }, stop).ConfigureAwait(false)).Find(page => page.PageId == id);

    public async Task<SitePageDetail> CreateAsync(int site, ContentPatch change, CancellationToken stop)
    {
        var id = await _routes.CreateAsync(site, change, stop).ConfigureAwait(false);
        return await GetAsync(site, id, stop).ConfigureAwait(false);
    }

    public Task ChangeAsync(int site, int id, ContentPatch change, CancellationToken stop) => _routes.ChangeAsync(change, () => GetAsync(site, id, stop), stop);

    public async Task RemoveAsync(int site, int id, CancellationToken stop)
    {
        await GetAsync(site, id, stop).ConfigureAwait(false);
        await _routes.RemoveAsync(site, id, stop).ConfigureAwait(false);
    }
}
