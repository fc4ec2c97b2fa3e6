using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The plugins or the themes of many sites, from the sites' rows: a request for each hundred sites. The routes of one site answer from the
/// same columns.
/// </summary>
/// <param name="sites">Where the rows come from.</param>
/// <param name="items">The routes of one site.</param>
/// <param name="updates">What is pending.</param>
/// <param name="kind">Plugin or Theme.</param>
/// <param name="type">The item's shape.</param>
/// <param name="clients">The names of the sites' clients.</param>
// docs/quirks.md, 64.
internal sealed class InventoryApi<T>(SitesApi sites, SiteItemsApi<T> items, PendingUpdates updates, UpdateType kind, JsonTypeInfo<T> type, ClientNames clients)
    where T : MainWpObject, ISiteItem, new()
{
    private const string Fields = "id,name,url,tags,client_id,last_sync,";

    /// <summary>The fields that decide whether an update is ignored, for plugins and themes, because one request asks about both.</summary>
    private const string PendingFields = "plugin_upgrades,theme_upgrades,ignored_plugins,ignored_themes,is_ignorePluginUpdates,is_ignoreThemeUpdates,suspended";

    private string Column => kind == UpdateType.Plugin ? "plugins" : "themes";

    /// <summary>Those of all sites, one site after the other, page by page.</summary>
    public async IAsyncEnumerable<SiteInventory<T>> OfAllAsync(SiteItemFilter filter, [EnumeratorCancellation] CancellationToken stop)
    {
        var pages = sites.Pages(FieldsFor(filter), stop, filter.Abandoned ? $"{Column}_outdate_info" : null);
        await using (pages.ConfigureAwait(false))
        {
            await foreach (var site in pages.ItemsAsync(MakeAsync).ConfigureAwait(false))
                yield return site;
        }

        async Task<IReadOnlyList<SiteInventory<T>>> MakeAsync(IReadOnlyList<Site> page, CancellationToken abandon)
        {
            var naming = NamedAsync(page, filter, abandon);
            // The further pages need not wait for the names of the clients.
            if (!naming.IsCompleted)
                pages.ReadAhead();
            return await ReadAsync(await naming.ConfigureAwait(false), filter, abandon).ConfigureAwait(false);
        }
    }

    /// <summary>Those of at most 100 sites by their ids, in one request; sites that do not exist are left out. With -Abandoned it takes one more request for each site.</summary>
    public async Task<IReadOnlyDictionary<int, SiteInventory<T>>> OfAsync(IReadOnlyCollection<int> ids, SiteItemFilter filter, CancellationToken stop)
    {
        var rows = await sites.GetAsync(ids, detailed: false, stop, FieldsFor(filter)).ConfigureAwait(false);
        var abandoned = filter.Abandoned ? new Dictionary<int, IReadOnlyDictionary<string, AbandonedItem>>() : null;
        foreach (var id in abandoned is null ? [] : rows.Keys)
            abandoned![id] = await items.AbandonedAsync(id, stop).ConfigureAwait(false);
        var named = await NamedAsync([.. rows.Values], filter, stop).ConfigureAwait(false);
        var found = await ReadAsync(named, filter, stop, abandoned).ConfigureAwait(false);
        return found.FirstByKey(site => site.Site.Id);
    }

    /// <summary>All of one site but must-use plugins, in one request.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task<IReadOnlyList<T>> OfOneAsync(int site, CancellationToken stop) =>
        (await OfAsync([site], new SiteItemFilter(), stop).ConfigureAwait(false)).TryGetValue(site, out var found) ? found.Items : throw sites.NotFound(site);

    /// <summary>The slugs of all that is installed anywhere, in order.</summary>
    public async Task<IReadOnlyList<string>> SlugsAsync(CancellationToken stop)
    {
        var slugs = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var site in OfAllAsync(new SiteItemFilter { ShowsClients = false }, stop).ConfigureAwait(false))
            slugs.UnionWith(site.Items.Select(item => item.Slug));
        return [.. slugs];
    }

    private string FieldsFor(SiteItemFilter filter) => Fields + (filter.AsksPending ? $"{Column},{PendingFields}" : $"{Column},{(kind == UpdateType.Plugin ? "plugin_upgrades" : "theme_upgrades")}");

    private Task<IReadOnlyList<Site>> NamedAsync(IReadOnlyList<Site> rows, SiteItemFilter filter, CancellationToken stop) => filter.ShowsClients ? clients.OnAsync(rows, stop) : Task.FromResult(rows);

    private async Task<IReadOnlyList<SiteInventory<T>>> ReadAsync(
        IReadOnlyList<Site> rows, SiteItemFilter filter, CancellationToken stop, IReadOnlyDictionary<int, IReadOnlyDictionary<string, AbandonedItem>>? abandoned = null)
    {
        List<SiteInventory<T>> found = [.. rows.Select(row => Read(row, filter, abandoned?[row.Id]))];
        if (!filter.AsksPending)
            return found;
        var pending = await updates.OfRowsAsync([.. found.Where(site => site.Items.Count > 0).Select(site => site.Site)], stop).ConfigureAwait(false);
        return [.. found.Select(site => Told(site, new HashSet<string>(pending[site.Site.Id].Where(update => update.Type == kind).Select(update => update.Slug)), filter))];
    }

    private static SiteInventory<T> Told(SiteInventory<T> site, HashSet<string> pending, SiteItemFilter filter) =>
        site with { Pending = pending, Items = filter.Outdated ? [.. site.Items.Where(item => pending.Contains(item.Slug))] : site.Items };

    private SiteInventory<T> Read(Site row, SiteItemFilter filter, IReadOnlyDictionary<string, AbandonedItem>? abandoned)
    {
        var text = kind == UpdateType.Plugin ? row.PluginsText : row.ThemesText;
        if (filter.Abandoned && abandoned is null && (abandoned = AbandonedBy(row)) is null)
            return new(row, InventoryState.NotTold, []);
        // To look for the slug first is worth it only where some are passed over.
        Func<string, bool>? isWanted = filter.Slugs.Count == 0 && abandoned is null ? null : slug => filter.HoldsSlug(slug) && abandoned?.ContainsKey(slug) != false;
        if (InstalledItems.Read(text, type, isWanted) is not { } installed)
            return new(row, text is null ? InventoryState.NeverSynced : InventoryState.Unreadable, []);
        var offered = installed.Items.Count > 0 ? PendingUpdate.VersionsOf(row, kind) : new Dictionary<string, SoftwareVersion?>();
        foreach (var item in installed.Items)
            item.Place(row, offered.TryGetValue(item.Slug, out var version) ? version : null);
        var items = abandoned is null ? installed.Items : Abandoned(row, installed.Items, abandoned, filter);
        return new(row, installed.Total == 0 && items.Count == 0 ? InventoryState.NeverSynced : InventoryState.Known, [.. items.Where(filter.Holds)]);
    }

    // An abandoned item may no longer be in the list.
    private static List<T> Abandoned(Site row, IReadOnlyList<T> installed, IReadOnlyDictionary<string, AbandonedItem> abandoned, SiteItemFilter filter)
    {
        List<T> items = [];
        foreach (var slug in abandoned.Keys.Where(filter.HoldsSlug))
        {
            var item = installed.FirstOrDefault(item => item.Slug == slug);
            if (item is null)
                (item = new T()).Place(row, null);
            item.Abandon(slug, abandoned[slug]);
            items.Add(item);
        }
        return items;
    }

    // The dashboard writes an empty text if there are none.
    private Dictionary<string, AbandonedItem>? AbandonedBy(Site row)
    {
        if ((kind == UpdateType.Plugin ? row.AbandonedPluginsText : row.AbandonedThemesText) is not { } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text.Length == 0 ? "[]" : text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().Where(item => item.Value.ValueKind == JsonValueKind.Object).GroupBy(item => item.Name).ToDictionary(same => same.Key, same => same.Last().Value.Deserialize(MainWpJson.Default.AbandonedItem)!)
                : [];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
