using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Posts of child sites: routes below mainwp/v2/posts.</summary>
internal sealed class SitePostsApi(Transport transport, SitesApi sites, SitePagesApi pages, SiteLabels labels)
{
    private readonly ContentRoutes<SitePost, SitePostDetail> _routes = new(transport, "posts", Resource.SitePost, MainWpJson.Default.SitePost, MainWpJson.Default.SitePostDetail, labels);

    /// <summary>
    /// The posts of a site. In 6.1.2 the list never finds anything, and no other API lists posts. Then the recent posts of the last sync
    /// are returned instead, and IsWhole is false.
    /// </summary>
    // docs/quirks.md, 36.
    public async Task<(IReadOnlyList<SitePost> Posts, bool IsWhole)> ListAsync(int site, ContentQuery query, CancellationToken stop)
    {
        try
        {
            return (await _routes.ListAsync(site, query, stop).ConfigureAwait(false), true);
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoPostsFound)
        {
            return (await RecentAsync(site, query, stop).ConfigureAwait(false), false);
        }
    }

    public Task<SitePostDetail> GetAsync(int site, int id, CancellationToken stop) => _routes.ReadAsync(site, id, stop);

    public async Task<SitePostDetail> CreateAsync(int site, ContentPatch change, CancellationToken stop)
    {
        var id = await _routes.CreateAsync(site, change, stop).ConfigureAwait(false);
        return await _routes.ReadAsync(site, id, stop).ConfigureAwait(false);
    }

    public Task ChangeAsync(int site, int id, ContentPatch change, CancellationToken stop) => _routes.ChangeAsync(change, () => PostAsync(site, id, stop), stop);

    public async Task RemoveAsync(int site, int id, CancellationToken stop)
    {
        await PostAsync(site, id, stop).ConfigureAwait(false);
        await _routes.RemoveAsync(site, id, stop).ConfigureAwait(false);
    }

    // The routes of posts take the id of a page too, and delete it.
    private async Task<SitePostDetail> PostAsync(int site, int id, CancellationToken stop)
    {
        var post = await _routes.ReadAsync(site, id, stop).ConfigureAwait(false);
        return await pages.FindAsync(site, id, post.Status, stop).ConfigureAwait(false) is null ? post : throw _routes.NotFound(site, id);
    }

    private async Task<IReadOnlyList<SitePost>> RecentAsync(int site, ContentQuery query, CancellationToken stop)
    {
        var rows = await sites.GetAsync([site], detailed: false, stop, "id,name,url,recent_posts").ConfigureAwait(false);
        if (!rows.TryGetValue(site, out var row))
            throw sites.NotFound(site);
        if (string.IsNullOrEmpty(row.RecentPostsText))
            return [];
        var request = Request.Get("sites") with { About = Subject.Site(site) };
        try
        {
            using var recent = JsonDocument.Parse(row.RecentPostsText!);
            var posts = recent.RootElement.ValueKind == JsonValueKind.Array ? recent.RootElement.EnumerateArray().Select(Post).OfType<SitePost>() : [];
            return [.. posts.Where(post => Matches(post, query)).Take(query.MaximumPerSite)];
        }
        catch (JsonException e)
        {
            throw Failure.Unreadable(request, transport.Connection, e);
        }

        SitePost? Post(JsonElement element)
        {
            if (JsonPart.Row(element, MainWpJson.Default.SitePost) is not { } post)
            {
                transport.TellLeftOut(request);
                return null;
            }
            post.SiteId = site;
            (post.SiteName, post.SiteUrl) = (row.Name, row.Url);
            post.Dashboard = row.Dashboard;
            return post;
        }
    }

    private static bool Matches(SitePost post, ContentQuery query) =>
        (query.Status == ContentStatus.Unknown || post.Status == query.Status)
        && (query.Search is null || post.Title?.IndexOf(query.Search, StringComparison.OrdinalIgnoreCase) >= 0)
        && (query.ModifiedAfter is null || post.Modified >= query.ModifiedAfter)
        && (query.ModifiedBefore is null || post.Modified < query.ModifiedBefore);
}
