using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The pending updates of many sites under the API key alone, complete on both generations. GET updates stops at 50 rows from WordPress
/// 6.9 on; the rows of the sites have everything, but do not tell what is ignored for all sites, nor which core versions are ignored. So
/// the rows are read page by page, and the new updates on a page are confirmed with narrow GET updates of at most 50 rows.
/// </summary>
/// <param name="transport">Where the sites are.</param>
/// <param name="sites">Their rows.</param>
/// <param name="clients">The names of their clients; null if they are not shown.</param>
// docs/quirks.md, 50.
internal sealed class PendingUpdates(Transport transport, SitesApi sites, ClientNames? clients = null)
{
    private const string Fields =
        "id,name,url,tags,client_id,plugin_upgrades,theme_upgrades,wp_upgrades,translation_upgrades,ignored_plugins,ignored_themes,is_ignoreCoreUpdates,is_ignorePluginUpdates,is_ignoreThemeUpdates,suspended,http_status";

    /// <summary>The most rows that GET updates gives from WordPress 6.9 on.</summary>
    private const int MostRows = 50;

    private readonly ConcurrentDictionary<int, bool> _untold = [];

    // Several batches of sites may be read at once.
    private readonly ConcurrentDictionary<(UpdateType Type, string Slug, string? Version), bool> _isIgnoredEverywhere = [];

    /// <summary>The pending updates of all sites. As in any list, nothing is read ahead before the second one is wanted.</summary>
    public async IAsyncEnumerable<Update> OfAllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var pages = sites.Pages(Fields, stop);
        await using (pages.ConfigureAwait(false))
        {
            await foreach (var update in pages.ItemsAsync(NotIgnoredAsync).ConfigureAwait(false))
                yield return update;
        }
    }

    /// <summary>The pending updates of at most 100 sites, and which of the sites exist.</summary>
    public async Task<(IReadOnlyCollection<Site> Sites, IReadOnlyList<Update> Updates)> OfAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var found = await sites.GetAsync(ids, detailed: false, stop, Fields).ConfigureAwait(false);
        var inOrder = ids.Distinct().Where(found.ContainsKey).Select(id => found[id]).ToList();
        return (inOrder, await NotIgnoredAsync(inOrder, stop).ConfigureAwait(false));
    }

    /// <summary>What rows with these fields report as pending, without the plugins and themes that are ignored there or for all sites.</summary>
    /// <returns>The updates by the site's id.</returns>
    public async Task<ILookup<int, Update>> OfRowsAsync(IReadOnlyCollection<Site> rows, CancellationToken stop) =>
        (await LeftAsync([.. rows.SelectMany(NotIgnoredBySite)], stop).ConfigureAwait(false)).ToLookup(update => update.SiteId);

    private async Task<IReadOnlyList<Update>> NotIgnoredAsync(IReadOnlyList<Site> batch, CancellationToken stop)
    {
        if (clients is not null)
            await clients.OnAsync(batch, stop).ConfigureAwait(false);
        foreach (var untold in batch.Where(site => !PendingUpdate.IsTold(site) && _untold.TryAdd(site.Id, true)))
            transport.TellIncomplete(new MainWpException(ErrorKind.ListIncomplete, Messages.UpdatesUnknown($"{untold.Name ?? "the site"} (site {untold.Id})", transport.Connection.Address)) { Resource = Resource.Site });
        var candidates = batch.SelectMany(NotIgnoredBySite).ToList();
        var cores = await ConfirmedAsync([.. candidates.Where(update => update.Type == UpdateType.Core)], stop).ConfigureAwait(false);
        var left = (await LeftAsync(candidates, stop).ConfigureAwait(false))
            .Where(update => update.Type != UpdateType.Core || cores.Contains((update.SiteId, update.Type, update.Slug))).ToList();
        return left;
    }

    // Without the plugins and themes that are ignored for all sites.
    private async Task<IEnumerable<Update>> LeftAsync(IReadOnlyList<Update> candidates, CancellationToken stop)
    {
        await LearnAsync([.. candidates.Where(IsItem)], stop).ConfigureAwait(false);
        return candidates.Where(update => !IsItem(update) || !_isIgnoredEverywhere[KeyOf(update)]);
    }

    /// <summary>What a site row reports as pending and does not ignore itself.</summary>
    public static IReadOnlyList<Update> NotIgnoredBySite(Site site) => [.. PendingUpdate.AllOf(site).Where(update => !IsIgnoredBySite(site, update))];

    private static bool IsIgnoredBySite(Site site, Update update) => update.Type switch
    {
        UpdateType.Core => site.IgnoresCoreUpdates == true,
        UpdateType.Plugin => site.IgnoresPluginUpdates == true || PendingUpdate.IsIgnoredBy(site.IgnoredPluginsText, update),
        UpdateType.Theme => site.IgnoresThemeUpdates == true || PendingUpdate.IsIgnoredBy(site.IgnoredThemesText, update),
        _ => false,
    };

    // One site with an update is enough to learn whether the update is ignored for all sites. So only as many sites are asked as cover all
    // updates that are not known yet.
    private async Task LearnAsync(IReadOnlyList<Update> candidates, CancellationToken stop)
    {
        var unknown = new HashSet<(UpdateType, string, string?)>(candidates.Select(KeyOf).Where(key => !_isIgnoredEverywhere.ContainsKey(key)));
        var witnesses = new List<Update>();
        foreach (var ofSite in candidates.GroupBy(update => update.SiteId))
        {
            if (ofSite.Any(update => unknown.Contains(KeyOf(update))))
                witnesses.AddRange(ofSite);
            unknown.ExceptWith(ofSite.Select(KeyOf));
        }
        var confirmed = await ConfirmedAsync(witnesses, stop).ConfigureAwait(false);
        foreach (var update in witnesses)
            _isIgnoredEverywhere[KeyOf(update)] = !confirmed.Contains((update.SiteId, update.Type, update.Slug));
    }

    private async Task<HashSet<(int, UpdateType, string)>> ConfirmedAsync(IReadOnlyList<Update> updates, CancellationToken stop)
    {
        var confirmed = new HashSet<(int, UpdateType, string)>();
        foreach (var ids in Groups(updates))
        {
            var (listed, isWhole) = await ListedAsync(ids, updates[0].Type == UpdateType.Core, stop).ConfigureAwait(false);
            // If a row cannot be read, a missing update proves nothing.
            foreach (var update in isWhole ? listed : updates.Where(update => ids.Contains(update.SiteId)))
                confirmed.Add((update.SiteId, update.Type, update.Slug));
        }
        return confirmed;
    }

    // Groups of sites whose updates surely fit into the number of rows that the server returns.
    private static IEnumerable<IReadOnlyList<int>> Groups(IReadOnlyList<Update> updates)
    {
        var group = new List<int>();
        var rows = 0;
        foreach (var ofSite in updates.GroupBy(update => update.SiteId))
        {
            if (group.Count > 0 && rows + ofSite.Count() > MostRows)
            {
                yield return group;
                group = [];
                rows = 0;
            }
            group.Add(ofSite.Key);
            rows += ofSite.Count();
        }
        if (group.Count > 0)
            yield return group;
    }

    // MainWP without abilities has another name for core, and returns an empty list for a name that it does not know (docs/quirks.md, 70).
    private async Task<(IReadOnlyList<Update> Updates, bool IsWhole)> ListedAsync(IReadOnlyList<int> ids, bool isCore, CancellationToken stop)
    {
        var byAbilities = transport.Connection.AnswersByAbilities;
        var listed = await AskAsync(ids, isCore, stop).ConfigureAwait(false);
        if (transport.Connection.StandsOnVersion1)
            return listed;
        if (byAbilities && listed.Updates.Count == 0 && transport.Connection.Facts.MainWpHasAbilities is null && await transport.AnswersByAbilitiesAsync(stop).ConfigureAwait(false) is { } told)
            transport.LearnShapes(told);
        return isCore && byAbilities != transport.Connection.AnswersByAbilities ? await AskAsync(ids, isCore, stop).ConfigureAwait(false) : listed;
    }

    private async Task<(IReadOnlyList<Update> Updates, bool IsWhole)> AskAsync(IReadOnlyList<int> ids, bool isCore, CancellationToken stop)
    {
        var type = !isCore ? "plugins,themes" : transport.Connection.AnswersByAbilities ? "core" : "wp";
        var list = Request.Get("updates", ("type", type), ("include", string.Join(",", ids)));
        try
        {
            var rows = await transport.RowsAsync(list, "data", MainWpJson.Default.JsonElement, stop, row => row.ValueKind is JsonValueKind.Object or JsonValueKind.Array).ConfigureAwait(false);
            var listed = new ListedUpdates(rows);
            if (listed.ByAbilities is { } byAbilities && !transport.Connection.StandsOnVersion1 && (byAbilities ? transport.Connection.Facts.MainWpHasAbilities != true : transport.Connection.AnswersByAbilities))
                transport.LearnShapes(byAbilities);
            return (listed.Updates, listed.IsWhole && rows.Envelope.LeftOut == 0);
        }
        catch (MainWpException e) when (isCore && MayAnswerOtherwise(e))
        {
            var told = AbilityFailure.IsCode(e.Code) ? true : await transport.AnswersByAbilitiesAsync(stop).ConfigureAwait(false);
            if (told is not { } byAbilities || byAbilities == transport.Connection.AnswersByAbilities)
                throw;
            transport.LearnShapes(byAbilities);
            return await AskAsync(ids, isCore, stop).ConfigureAwait(false);
        }
    }

    private bool MayAnswerOtherwise(MainWpException failure) => !transport.Connection.StandsOnVersion1
        && (transport.Connection.AnswersByAbilities ? failure.Kind == ErrorKind.Unreadable && transport.Connection.Facts.MainWpHasAbilities is null : AbilityFailure.IsCode(failure.Code));

    private static bool IsItem(Update update) => update.Type is UpdateType.Plugin or UpdateType.Theme;

    private static (UpdateType Type, string Slug, string? Version) KeyOf(Update update) => (update.Type, update.Slug, update.NewVersion?.ToString());
}
