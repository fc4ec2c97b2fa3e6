using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Version1;

/// <summary>
/// Pending updates and installing them. The lists of mainwp/v1 hold what is ignored too, and its routes for a whole site install that:
/// so the ignored is left out here, and things are installed one by one.
/// </summary>
internal sealed class Version1Updates(Version1Source source)
{
    private Task<JsonObject>? _available;
    private Task<IReadOnlyCollection<string>>? _ignoredPlugins;
    private Task<IReadOnlyCollection<string>>? _ignoredThemes;

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "updates", ListAsync);
        gateway.Add(HttpMethod.Get, "updates/{id}", OfSiteAsync);
        gateway.Add(HttpMethod.Post, "updates/update", (call, stop) => RunAsync(call, null, stop));
        gateway.Add(HttpMethod.Post, "updates/{id}/update", (call, stop) => RunAsync(call, call.Id, stop));
        gateway.Add(HttpMethod.Post, "updates/{id}/update/wp", async (call, stop) => await CoreAsync(call, call.Id, stop).ConfigureAwait(false));
        gateway.Add(HttpMethod.Post, "updates/{id}/update/(?<kind>plugins|themes)", ItemsAsync);
        gateway.Add(HttpMethod.Post, "updates/{id}/update/translations", TranslationsAsync);
    }

    private async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var all = await (_available ??= AvailableAsync(call, stop)).ConfigureAwait(false);
        var types = call["type"]?.Split(',');
        var sites = new JsonObject();
        foreach (var set in all)
        {
            if (call.Include is { } ids && !ids.Contains(int.Parse(set.Key, CultureInfo.InvariantCulture)))
                continue;
            var visible = await VisibleAsync(call, set.Value!.AsObject(), stop).ConfigureAwait(false);
            if (types is not null)
                visible = Some(visible, name => types.Contains(name == "wp" && types.Contains("core") ? "core" : name));
            sites[set.Key] = visible;
        }
        return Version1Answer.Of(source.Connection.AnswersByAbilities ? ToRows(sites) : sites);
    }

    private async Task<JsonObject> OfSiteAsync(Version1Call call, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var set = await source.ReadAsync(call.Request, "site/site-available-updates", stop, ("site_id", Version1Source.Text(call.Id))).ConfigureAwait(false);
        return Version1Answer.Of(await VisibleAsync(call, set as JsonObject ?? [], stop).ConfigureAwait(false));
    }

    // By the rows of the sites, as everywhere: they know what each site ignores.
    private async Task<JsonObject> RunAsync(Version1Call call, int? site, CancellationToken stop)
    {
        var pending = new PendingUpdates(source.Transport, new SitesApi(source.Transport));
        var updates = new List<Update>();
        if (site is { } id)
            updates.AddRange((await pending.OfAsync([id], stop).ConfigureAwait(false)).Updates);
        else
            await foreach (var update in pending.OfAllAsync(stop).ConfigureAwait(false))
                updates.Add(update);
        var (updated, errors) = (new JsonArray(), new JsonArray());
        foreach (var ofSite in updates.GroupBy(update => update.SiteId))
        {
            foreach (var update in ofSite)
            {
                var error = await InstallAsync(call, update, stop).ConfigureAwait(false);
                var row = new JsonObject { ["site_id"] = update.SiteId, ["type"] = update.Type.ToString().ToLowerInvariant(), ["slug"] = update.Slug, ["new_version"] = update.NewVersion };
                if (error is not null)
                    row["message"] = error;
                (error is null ? updated : errors).Add((JsonNode)row);
            }
            await Version1SiteChanges.SyncAsync(source, call, ofSite.Key, stop).ConfigureAwait(false);
        }
        _available = null;
        return new JsonObject { ["success"] = 1, ["updated"] = updated, ["errors"] = errors };
    }

    private async Task<string?> InstallAsync(Version1Call call, Update update, CancellationToken stop)
    {
        try
        {
            var answer = update.Type switch
            {
                UpdateType.Core => await CoreAsync(call, update.SiteId, stop).ConfigureAwait(false),
                UpdateType.Translation => await AllTranslationsAsync(call, update.SiteId, [update.Slug], isExact: false, stop).ConfigureAwait(false),
                _ => Version1Answer.Of(await ItemAsync(call, update.SiteId, update.Type.ToString().ToLowerInvariant(), update.Slug, stop).ConfigureAwait(false)),
            };
            if (Version1Source.NumberOf(answer["success"]) != 1)
                return Version1Source.TextOf(answer["message"]);
            var failed = Version1Source.RowsOf(answer["data"]).FirstOrDefault(item => Version1Source.NumberOf(item["success"]) != 1);
            return failed is null ? null : Version1Source.TextOf(failed["error"]) ?? "The server gives no reason.";
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.ServerFailed or ErrorKind.SiteUnreachable)
        {
            return e.Message;
        }
    }

    private async Task<JsonObject> CoreAsync(Version1Call call, int site, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, site, stop).ConfigureAwait(false);
        var (answer, _) = await source.SendAsync(call.Request, HttpMethod.Put, "site/site-update-wordpress", null, stop, ("site_id", Version1Source.Text(site))).ConfigureAwait(false);
        _available = null;
        return answer is JsonObject said && Version1Source.TextOf(said["upgrade"]) == "SUCCESS"
            ? Version1Answer.Done()
            : Version1Answer.Failed(WebUtility.HtmlDecode(Version1Source.ErrorOf(answer)) ?? "the child site did not say that it was updated");
    }

    private async Task<JsonObject> ItemsAsync(Version1Call call, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var results = new JsonObject();
        foreach (var slug in call.List("slug"))
        {
            foreach (var result in await ItemAsync(call, call.Id, call.Part("kind").TrimEnd('s'), slug, stop).ConfigureAwait(false))
                results[result.Key] = result.Value?.DeepClone();
        }
        return Version1Answer.Of(results);
    }

    // The child decodes the slug (urldecode), so what that would change is encoded.
    private async Task<JsonObject> ItemAsync(Version1Call call, int site, string type, string slug, CancellationToken stop)
    {
        var (answer, _) = await source.SendAsync(
            call.Request, HttpMethod.Put, "site/site-update-item", null, stop,
            ("site_id", Version1Source.Text(site)), ("type", type), ("slug", slug.Replace("%", "%25").Replace("+", "%2B"))).ConfigureAwait(false);
        _available = null;
        return (answer as JsonObject)?["data"] is JsonObject data && data["updates_info"] is JsonObject { Count: > 0 } info
            ? info
            : new JsonObject { [slug] = new JsonObject { ["success"] = 0, ["error"] = Version1Source.ErrorOf(answer) ?? "The child site did not say that it was updated." } };
    }

    private Task<JsonObject> TranslationsAsync(Version1Call call, CancellationToken stop) => AllTranslationsAsync(call, call.Id, call.List("slug"), isExact: true, stop);

    // The only route installs all translations of the site, so it must be all that are wanted; what it did shows after a sync.
    private async Task<JsonObject> AllTranslationsAsync(Version1Call call, int site, IReadOnlyList<string> slugs, bool isExact, CancellationToken stop)
    {
        var (row, _) = await source.SiteAsync(call.Request, site, stop).ConfigureAwait(false);
        var pending = SlugsOf(row);
        if (isExact && pending.Except(slugs).Any())
            throw Version1Gateway.NotOffered(call.Request, source.Connection, "update single translations of a site: it takes all of them");
        if (pending.Intersect(slugs).Any())
        {
            await source.SendAsync(call.Request, HttpMethod.Put, "site/site-update-translations", null, stop, ("site_id", Version1Source.Text(site))).ConfigureAwait(false);
            await Version1SiteChanges.SyncAsync(source, call, site, stop).ConfigureAwait(false);
            (row, _) = await source.SiteAsync(call.Request, site, stop).ConfigureAwait(false);
        }
        var left = SlugsOf(row);
        var results = new JsonObject();
        foreach (var slug in slugs)
            results[slug] = left.Contains(slug) ? new JsonObject { ["success"] = 0, ["error"] = "The site still lists it after a sync." } : new JsonObject { ["success"] = 1 };
        _available = null;
        return Version1Answer.Of(results);
    }

    private static IReadOnlyCollection<string> SlugsOf(JsonObject row) =>
        [.. Version1Source.RowsOf(Version1Source.Embedded(row["translation_upgrades"])).Select(entry => Version1Source.TextOf(entry["slug"])).OfType<string>().Distinct()];

    private async Task<JsonObject> AvailableAsync(Version1Call call, CancellationToken stop) =>
        await source.ReadAsync(call.Request, "updates/available-updates", stop).ConfigureAwait(false) as JsonObject ?? [];

    private async Task<JsonObject> VisibleAsync(Version1Call call, JsonObject set, CancellationToken stop)
    {
        var plugins = await (_ignoredPlugins ??= IgnoredAsync(call, "plugins", stop)).ConfigureAwait(false);
        var themes = await (_ignoredThemes ??= IgnoredAsync(call, "themes", stop)).ConfigureAwait(false);
        return new JsonObject
        {
            ["wp"] = set["wp_core"]?.DeepClone(),
            ["plugins"] = Without(set["plugins"], plugins),
            ["themes"] = Without(set["themes"], themes),
            ["translations"] = set["translation"]?.DeepClone(),
        };
    }

    /// <summary>What is ignored on every site, as slug, or as slug and version where only that version is.</summary>
    private async Task<IReadOnlyCollection<string>> IgnoredAsync(Version1Call call, string kind, CancellationToken stop)
    {
        var ignored = await source.ReadAsync(call.Request, $"updates/ignored-{kind}-updates", stop).ConfigureAwait(false) as JsonObject ?? [];
        return new HashSet<string>(ignored.SelectMany(entry => entry.Value is JsonObject item && item["ignored_versions"] is JsonArray versions
            ? versions.Select(version => Version1Source.TextOf(version) is "all_versions" ? entry.Key : $"{entry.Key}\n{Version1Source.TextOf(version)}")
            : [entry.Key]));
    }

    private static JsonNode? Without(JsonNode? items, IReadOnlyCollection<string> ignored) => items is JsonObject map
        ? Some(map, slug => !ignored.Contains(slug) && !ignored.Contains($"{slug}\n{Version1Source.TextOf((map[slug]?["update"] as JsonObject)?["new_version"])}"))
        : items?.DeepClone();

    private static JsonObject Some(JsonObject all, Func<string, bool> isWanted)
    {
        var some = new JsonObject();
        foreach (var field in all)
        {
            if (isWanted(field.Key))
                some[field.Key] = field.Value?.DeepClone();
        }
        return some;
    }

    private static JsonArray ToRows(JsonObject sites)
    {
        using var document = JsonDocument.Parse(sites.ToJsonString());
        var rows = document.RootElement.EnumerateObject().SelectMany(set => PendingUpdate.AllOf(new Site { Id = int.Parse(set.Name, CultureInfo.InvariantCulture) }, set.Value)).ToList();
        return new JsonArray([.. rows.Select(update => new JsonObject
        {
            ["site_id"] = update.SiteId,
            ["type"] = update.Type.ToString().ToLowerInvariant(),
            ["slug"] = update.Slug,
            ["name"] = update.Name,
            ["current_version"] = update.CurrentVersion,
            ["new_version"] = update.NewVersion,
        })]);
    }
}
