using System.Net;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below sites/{id}/plugins, and the same below sites/{id}/themes.</summary>
/// <param name="transport">Where the sites are.</param>
/// <param name="route">plugins or themes.</param>
/// <param name="resource">Plugin or Theme.</param>
/// <param name="type">The item's shape.</param>
/// <param name="clients">The names of the sites' clients.</param>
/// <param name="sites">Syncs a site.</param>
internal sealed class SiteItemsApi<T>(Transport transport, string route, Resource resource, JsonTypeInfo<T> type, ClientNames clients, SitesApi sites)
    where T : MainWpObject, ISiteItem
{
    // With page and per_page, all versions return the rows as the site sent them. Without them, WordPress 6.9 returns fewer fields.
    private const string AllRows = "10000";

    /// <summary>
    /// Activates, deactivates or deletes by slug, has the dashboard sync the site, and returns the state after that. The server answers
    /// success for slugs that do not exist, and its own list changes only at the next sync.
    /// </summary>
    // docs/quirks.md, 15.
    public async Task<IReadOnlyList<SiteItemOutcome<T>>> ChangeAsync(int site, SiteItemAction action, IReadOnlyList<string> slugs, CancellationToken stop)
    {
        var before = await ListAsync(site, stop).ConfigureAwait(false);
        var request = ToRequest(site, action, slugs);
        if (resource == Resource.Theme && action == SiteItemAction.Activate && !await HasAsync(site, slugs[0], before, stop).ConfigureAwait(false))
            return [new(slugs[0], null, Failure.NotFound(request, transport.Connection, new Subject(resource, $"{resource} {slugs[0]} of site {site}")))];
        var around = await transport.DoAsync(request, stop).ConfigureAwait(false);
        var isFresh = await IsReadAnewAsync(site, stop).ConfigureAwait(false);
        var after = isFresh ? await ListAsync(site, stop).ConfigureAwait(false) : [];
        var unknown = isFresh && slugs.Any(slug => after.All(item => item.Slug != slug) && before.All(item => item.Slug != slug));
        var mustUse = unknown ? await MustUseAsync(site, stop).ConfigureAwait(false) : [];
        return [.. slugs.Select(slug => Outcome(slug, after.FirstOrDefault(item => item.Slug == slug) ?? mustUse.FirstOrDefault(item => item.Slug == slug)))];

        SiteItemOutcome<T> Outcome(string slug, T? item)
        {
            var about = request with { About = new Subject(resource, $"{resource} {slug} of site {site}") };
            if (!isFresh)
                return new(slug, null, new MainWpException(ErrorKind.NotConfirmed, Messages.DoneButNotRead(about.About, request.Endpoint, transport.Connection.Address)) { Resource = resource });
            if (item is { IsMustUse: true })
                return new(slug, item, Failure.NotDone(about, transport.Connection, Messages.MustUse));
            if (action == SiteItemAction.Delete ? item is null && before.Any(had => had.Slug == slug) : item is not null && item.IsActive == (action == SiteItemAction.Activate))
                return new(slug, item, null);
            return new(slug, item, item is null ? Failure.NotFound(about, transport.Connection, about.About!) : Failure.NotDone(about, transport.Connection, Reason(action, item, around)));
        }
    }

    /// <summary>The must-use plugins of a site, which its list leaves out. There are no must-use themes.</summary>
    public async Task<IReadOnlyList<T>> MustUseAsync(int site, CancellationToken stop)
    {
        if (resource != Resource.Plugin)
            return [];
        var request = Request.Get($"sites/{site}/{route}", ("must_use", "true"), ("page", "1"), ("per_page", AllRows)) with { About = Subject.Site(site) };
        return [.. (await transport.RowsAsync(request, "data", type, stop).ConfigureAwait(false)).Items.Where(item => item.IsMustUse)];
    }

    // The change was made, whatever becomes of the sync.
    private async Task<bool> IsReadAnewAsync(int site, CancellationToken stop)
    {
        try
        {
            return await SyncAsync(site, stop).ConfigureAwait(false);
        }
        catch (MainWpException)
        {
            return false;
        }
    }

    // MainWP Child 6.1 switches to a theme that is not installed, which breaks the site. So only themes that the site has are activated.
    private async Task<bool> HasAsync(int site, string slug, IReadOnlyList<T> listed, CancellationToken stop) =>
        listed.Any(item => item.Slug == slug)
        || (await SyncAsync(site, stop).ConfigureAwait(false) && (await ListAsync(site, stop).ConfigureAwait(false)).Any(item => item.Slug == slug));

    private async Task<bool> SyncAsync(int site, CancellationToken stop) => (await sites.SyncAsync(site, stop).ConfigureAwait(false)).Succeeded;

    private string Reason(SiteItemAction action, T item, Envelope around) => (action, item.IsActive, around.Message) switch
    {
        (SiteItemAction.Delete, true, _) when resource == Resource.Theme => "it is active, and what is active is not deleted",
        (_, _, { Length: > 0 } message) => WebUtility.HtmlDecode(message),
        _ => $"the site still has it {(item.IsActive == true ? "active" : "inactive")} and gives no reason",
    };

    /// <summary>The plugins or themes on a site, for naming and changing them. InventoryApi lists them.</summary>
    // The rows of this route do not say what can be updated. The row of the site does.
    public async Task<IReadOnlyList<T>> ListAsync(int site, CancellationToken stop)
    {
        var request = Request.Get($"sites/{site}/{route}", ("page", "1"), ("per_page", AllRows)) with { About = Subject.Site(site) };
        var rowRequest = Request.Get("sites", ("include", Request.Number(site)), ("_fields", "id,name,url,tags,client_id,plugin_upgrades,theme_upgrades"));
        var reading = transport.RowsAsync(request, "data", type, "site", MainWpJson.Default.SiteEntry, stop);
        var asking = transport.RowsAsync(rowRequest, "data", MainWpJson.Default.Site, stop);
        await Task.WhenAll(reading, asking).ConfigureAwait(false);
        var (installed, owner) = await reading.ConfigureAwait(false);
        var row = (await asking.ConfigureAwait(false)).Items.Find(row => row.Id == site) ?? new Site { Id = site, Name = owner?.Name ?? "", Dashboard = transport.Connection.Address };
        await clients.OnAsync(row, stop).ConfigureAwait(false);
        var offered = PendingUpdate.VersionsOf(row, resource == Resource.Plugin ? UpdateType.Plugin : UpdateType.Theme);
        foreach (var item in installed.Items)
            item.Place(row, offered.TryGetValue(item.Slug, out var version) ? version : null);
        return installed.Items;
    }

    /// <summary>How many of a site's plugins or themes are abandoned.</summary>
    public async Task<int> CountAbandonedAsync(int site, CancellationToken stop) => (await AbandonedRowsAsync(site, stop).ConfigureAwait(false)).Items.Count;

    private Task<Rows<AbandonedItem>> AbandonedRowsAsync(int site, CancellationToken stop) =>
        transport.RowsAsync(Request.Get($"sites/{site}/{route}/abandoned") with { About = Subject.Site(site) }, "data", MainWpJson.Default.AbandonedItem, stop);

    /// <summary>Which of a site's plugins or themes are abandoned, by slug.</summary>
    public async Task<IReadOnlyDictionary<string, AbandonedItem>> AbandonedAsync(int site, CancellationToken stop)
    {
        var rows = await AbandonedRowsAsync(site, stop).ConfigureAwait(false);
        var bySlug = new Dictionary<string, AbandonedItem>(StringComparer.Ordinal);
        for (var at = 0; at < rows.Items.Count; at++)
            bySlug[rows.Keys[at] ?? ""] = rows.Items[at];
        return bySlug;
    }

    private Request ToRequest(int site, SiteItemAction action, IReadOnlyList<string> slugs)
    {
        // The server URL-decodes what it reads from the list (sites.plugins.activate).
        var escaped = slugs.Select(slug => slug.Replace("%", "%25").Replace("+", "%2B")).ToArray();
        var path = $"sites/{site}/{route}/{action.ToString().ToLowerInvariant()}";
        var body = resource == Resource.Theme && action == SiteItemAction.Activate
            ? RequestBody.Json(new SiteItemSlug(escaped[0]), MainWpJson.Default.SiteItemSlug)
            : RequestBody.Json(new SiteItemSlugs(escaped), MainWpJson.Default.SiteItemSlugs);
        var request = action == SiteItemAction.Delete ? Request.Delete(path, body) : Request.Post(path, body);
        return request with { About = Subject.Site(site), ReadsFailure = true, MayTakeMinutes = true };
    }
}
