using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The updates that the dashboard ignores. From WordPress 6.9 on the routes updates/ignored answer an error, but an ability gives the same
/// list. v2 cannot undo an ignored update, but abilities and the site's settings can.
/// </summary>
// docs/quirks.md, 37.
internal sealed class IgnoredUpdatesApi(Transport transport, SitesApi sites)
{
    private const string Fields = "id,name,url,client_id,ignored_plugins,ignored_themes,is_ignoreCoreUpdates,is_ignorePluginUpdates,is_ignoreThemeUpdates";

    private bool HasAbilities => transport.Connection.Facts.AnswersByAbilities;

    /// <summary>What is left out on these sites, at most 100, with what is left out everywhere. Sites that do not exist are in Missing.</summary>
    public async Task<(IReadOnlyList<IgnoredUpdate> Ignored, IReadOnlyList<int> Missing)> ListAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var rows = transport.Connection.HasApiKey || transport.Connection.HasLegacyKey ? await sites.GetAsync(ids, detailed: false, stop, Fields).ConfigureAwait(false) : null;
        int[] known = rows is null ? [.. ids] : [.. ids.Where(rows.ContainsKey)];
        var listed = known.Length == 0 ? [] : transport.Connection.AnswersByAbilities ? await OfAbilityAsync(known, stop).ConfigureAwait(false) : await OfSitesAsync(known, stop).ConfigureAwait(false);
        var ignored = new List<IgnoredUpdate>();
        foreach (var id in known)
        {
            var site = rows?[id];
            if (site is not null)
                ignored.AddRange(WholeTypes(site));
            ignored.AddRange(listed.Where(update => update.SiteId == id).Select(update => Complete(update, site)));
        }
        return (ignored, [.. ids.Except(known)]);
    }

    /// <summary>What is left out on every site.</summary>
    public async Task<IReadOnlyList<IgnoredUpdate>> ListGlobalAsync(CancellationToken stop)
    {
        if (!transport.Connection.AnswersByAbilities)
        {
            var parts = await transport.RowsAsync(Request.Get("updates/ignored"), "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
            return [.. IgnoredRows.Parts(0, parts).Select(Everywhere)];
        }
        var all = await sites.Directory.EntriesAsync(stop).ConfigureAwait(false);
        var global = new List<IgnoredUpdate>();
        foreach (var part in all.InChunks(SitesApi.LargestPage))
            global.AddRange((await ListAsync([.. part.Select(site => site.Id)], stop).ConfigureAwait(false)).Ignored.Where(update => update.IsGlobal == true));
        return [.. global.GroupBy(update => (update.Type, update.Slug)).Select(same => Everywhere(same.First()))];
    }

    /// <summary>
    /// Ignores the updates of one plugin or theme on a site. Its slug is sent as a map: for a text or list the server stores an index
    /// instead, and cannot list it later. An update that was ignored before is missing in the answer (seen on 6.1.2).
    /// </summary>
    public async Task AddAsync(int site, UpdateType type, string slug, string? name, CancellationToken stop)
    {
        var body = new JsonObject { ["slug"] = new JsonObject { [slug] = name ?? slug } };
        var request = Request.Post($"updates/{site}/ignore/{RouteOf(type)}", RequestBody.Json(body, MainWpJson.Default.JsonObject)) with { About = Subject.Site(site) };
        var answer = await transport.RowsAsync(request, "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
        var at = answer.Keys.IndexOf(slug);
        if (at < 0 && await IsIgnoredAsync(site, type, slug, stop).ConfigureAwait(false))
            return;
        if (at < 0 || PlainValue.Text(answer.Items[at]) != "success")
            throw NotDone($"{slug} was not ignored on site {site}: {(at < 0 ? answer.Envelope.Message ?? "the answer does not name it" : PlainValue.Text(answer.Items[at]))}", request);
    }

    private async Task<bool> IsIgnoredAsync(int id, UpdateType type, string slug, CancellationToken stop)
    {
        var rows = await sites.GetAsync([id], detailed: false, stop, Fields).ConfigureAwait(false);
        return rows.TryGetValue(id, out var site) && PlainValue.OfText(type == UpdateType.Plugin ? site.IgnoredPluginsText : site.IgnoredThemesText) is IReadOnlyDictionary<string, object?> ignored && ignored.ContainsKey(slug);
    }

    /// <summary>Leaves everything of a type out on a site.</summary>
    public Task AddAllAsync(int site, UpdateType type, CancellationToken stop) =>
        transport.DoAsync(Request.Post($"updates/{site}/ignore/{RouteOf(type)}") with { About = Subject.Site(site) }, stop);

    /// <summary>Takes one plugin, theme or ignored core version back. The ability says success for what was never ignored too, so it is looked at.</summary>
    public async Task RemoveAsync(int site, UpdateType type, string slug, CancellationToken stop)
    {
        if (!HasAbilities)
        {
            throw new MainWpException(
                ErrorKind.NotDone, Messages.StaysIgnored(slug, site, transport.Connection.Address))
            { Resource = Resource.Site };
        }
        var about = new Subject(Resource.Update, $"Ignored {type.ToString().ToLowerInvariant()} {slug} on site {site}");
        if (!await IsListedAsync().ConfigureAwait(false))
            throw Failure.NotFound(Request.Get("updates/ignored"), transport.Connection, about);
        var input = new JsonObject
        {
            ["input"] = new JsonObject { ["action"] = "unignore", ["site_id_or_domain"] = site, ["type"] = type.ToString().ToLowerInvariant(), ["slug"] = slug },
        };
        var request = Request.RunAbility("mainwp/set-ignored-updates-v1", RequestBody.Json(input, MainWpJson.Default.JsonObject)) with { About = about };
        await transport.DoAsync(request, stop).ConfigureAwait(false);
        if (await IsListedAsync().ConfigureAwait(false))
            throw NotDone($"{about} stays ignored: it is ignored on every site, which only the dashboard's own page can take back", request);

        async Task<bool> IsListedAsync() => (await OfAbilityAsync([site], stop).ConfigureAwait(false)).Any(update => update.Type == type && update.Slug == slug);
    }

    /// <summary>
    /// Undoes "everything of this type", which is a setting of the site. Its client is read and sent too, because an edit without it
    /// removes the site from its client. An ignored core version, which is in another list, is removed too if the session can ask the
    /// ability.
    /// </summary>
    // docs/quirks.md, 23.
    public async Task RemoveAllAsync(int site, UpdateType type, CancellationToken stop)
    {
        var rows = await sites.GetAsync([site], detailed: false, stop, Fields).ConfigureAwait(false);
        if (!rows.TryGetValue(site, out var row))
            throw sites.NotFound(site);
        var body = new JsonObject { [$"ignore_{type.ToString().ToLowerInvariant()}_updates"] = 0, ["client_id"] = row.ClientId ?? 0 };
        await transport.DoAsync(Request.Put($"sites/{site}/edit", RequestBody.Json(body, MainWpJson.Default.JsonObject)) with { About = Subject.Site(site) }, stop).ConfigureAwait(false);
        if (type != UpdateType.Core || !HasAbilities || !transport.Connection.HasApplicationPassword)
            return;
        if ((await OfAbilityAsync([site], stop).ConfigureAwait(false)).Any(update => update.Type == UpdateType.Core))
            await RemoveAsync(site, type, PendingUpdate.CoreSlug, stop).ConfigureAwait(false);
    }

    private async Task<List<IgnoredUpdate>> OfAbilityAsync(IReadOnlyList<int> ids, CancellationToken stop)
    {
        var request = Request.ReadAbility("mainwp/list-ignored-updates-v1", [.. ids.Select((id, index) => ($"site_ids_or_domains][{index}", (string?)$"{id}"))]);
        var rows = await transport.RowsAsync(request, "ignored", MainWpJson.Default.IgnoredRow, stop).ConfigureAwait(false);
        return [.. rows.Items.Select(row => new IgnoredUpdate
        {
            SiteId = row.SiteId,
            SiteName = row.SiteName,
            SiteUrl = row.SiteUrl,
            Type = row.Type,
            Slug = row.Slug,
            Name = row.Name,
            Versions = [.. NameList.Split(row.IgnoredVersion).Where(version => version != IgnoredRows.AllVersions)],
        })];
    }

    private async Task<List<IgnoredUpdate>> OfSitesAsync(IReadOnlyList<int> ids, CancellationToken stop)
    {
        var ignored = new List<IgnoredUpdate>();
        foreach (var id in ids)
        {
            var parts = await transport.RowsAsync(Request.Get($"updates/{id}/ignored") with { About = Subject.Site(id) }, "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
            ignored.AddRange(IgnoredRows.Parts(id, parts));
        }
        return ignored;
    }

    private IEnumerable<IgnoredUpdate> WholeTypes(Site site)
    {
        (UpdateType Type, bool? IsIgnored)[] types =
            [(UpdateType.Core, site.IgnoresCoreUpdates), (UpdateType.Plugin, site.IgnoresPluginUpdates), (UpdateType.Theme, site.IgnoresThemeUpdates)];
        return types.Where(type => type.IsIgnored == true).Select(type => Complete(new IgnoredUpdate
        {
            SiteId = site.Id,
            Type = type.Type,
            Slug = IgnoredUpdate.Everything,
            Name = $"every {type.Type.ToString().ToLowerInvariant()} update",
            IsGlobal = false,
        }, site));
    }

    private IgnoredUpdate Complete(IgnoredUpdate update, Site? site)
    {
        update.Dashboard = transport.Connection.Address;
        if (site is null)
            return update;
        update.SiteName = site.Name;
        update.SiteUrl = site.Url;
        if (update.Type is UpdateType.Plugin or UpdateType.Theme)
            update.IsGlobal ??= !IgnoredRows.Holds(PlainValue.OfText(update.Type == UpdateType.Plugin ? site.IgnoredPluginsText : site.IgnoredThemesText), update);
        return update;
    }

    private IgnoredUpdate Everywhere(IgnoredUpdate update) => new()
    {
        Type = update.Type,
        Slug = update.Slug,
        Name = update.Name,
        Versions = update.Versions,
        IsGlobal = true,
        Dashboard = transport.Connection.Address,
    };

    private MainWpException NotDone(string message, Request request) =>
        new(ErrorKind.NotDone, Messages.WithDashboard(message, transport.Connection.Address)) { Resource = Resource.Site, Endpoint = request.Endpoint };

    private static string RouteOf(UpdateType type) => type switch
    {
        UpdateType.Core => "wp",
        UpdateType.Plugin => "plugins",
        UpdateType.Theme => "themes",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, Messages.TypeNotIgnored),
    };
}
