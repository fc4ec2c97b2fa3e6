using System.Net;
using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>
/// Pending updates and installing them. The lists of mainwp/v1 contain ignored updates too, and its routes for a whole site install those.
/// So ignored updates are left out here, and the others are installed one by one.
/// </summary>
internal sealed class Version1Updates(Version1Source source)
{
    private readonly Version1PendingSets _sets = new(source);

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "updates", _sets.ListAsync);
        gateway.Add(HttpMethod.Post, "updates/update", (call, stop) => RunAsync(call, null, stop));
        gateway.Add(HttpMethod.Post, "updates/{id}/update", (call, stop) => RunAsync(call, call.Id, stop));
        gateway.Add(HttpMethod.Post, "updates/{id}/update/wp", async (call, stop) => await CoreAsync(call, call.Id, stop).ConfigureAwait(false));
        gateway.Add(HttpMethod.Post, "updates/{id}/update/(?<kind>plugins|themes)", ItemsAsync);
        gateway.Add(HttpMethod.Post, "updates/{id}/update/translations", TranslationsAsync);
    }

    // Read from the rows of the sites, as everywhere, because they say what each site ignores.
    private async Task<JsonObject> RunAsync(Version1Call call, int? site, CancellationToken stop)
    {
        var pending = new PendingUpdates(source.Transport, new SitesApi(source.Transport, new ClientNames(source.Transport, new ClientsApi(source.Transport).Directory)));
        var updates = new List<Update>();
        if (site is { } id)
        {
            updates.AddRange((await pending.OfAsync([id], stop).ConfigureAwait(false)).Updates);
        }
        else
        {
            await foreach (var update in pending.OfAllAsync(stop).ConfigureAwait(false))
                updates.Add(update);
        }

        var (updated, errors) = (new JsonArray(), new JsonArray());
        foreach (var ofSite in updates.GroupBy(update => update.SiteId))
        {
            foreach (var update in ofSite)
            {
                var error = await InstallAsync(call, update, stop).ConfigureAwait(false);
                var row = new JsonObject { ["site_id"] = update.SiteId, ["type"] = update.Type.ToString().ToLowerInvariant(), ["slug"] = update.Slug, ["new_version"] = update.NewVersion?.ToString() };
                if (error is not null)
                    row["message"] = error;
                (error is null ? updated : errors).Add((JsonNode)row);
            }
            await Version1SiteChanges.SyncAsync(source, call, ofSite.Key, stop).ConfigureAwait(false);
        }
        _sets.Forget();
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
            return failed is null ? null : Version1Source.TextOf(failed["error"]) ?? Messages.NoReason;
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.ServerFailed or ErrorKind.SiteUnreachable)
        {
            return e.Message;
        }
    }

    private async Task<JsonObject> CoreAsync(Version1Call call, int site, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, site, stop).ConfigureAwait(false);
        var (answer, _) = await source.SendAsync(call.Request, HttpMethod.Put, "site/site-update-wordpress", null, stop, ("site_id", Request.Number(site))).ConfigureAwait(false);
        _sets.Forget();
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
            ("site_id", Request.Number(site)), ("type", type), ("slug", slug.Replace("%", "%25").Replace("+", "%2B"))).ConfigureAwait(false);
        _sets.Forget();
        return (answer as JsonObject)?["data"] is JsonObject data && data["updates_info"] is JsonObject { Count: > 0 } info
            ? info
            : new JsonObject { [slug] = new JsonObject { ["success"] = 0, ["error"] = Version1Source.ErrorOf(answer) ?? Messages.ChildDidNotConfirm } };
    }

    private Task<JsonObject> TranslationsAsync(Version1Call call, CancellationToken stop) => AllTranslationsAsync(call, call.Id, call.List("slug"), isExact: true, stop);

    // The only route installs all translations of the site, so all of them must be wanted. A sync shows which ones were installed.
    private async Task<JsonObject> AllTranslationsAsync(Version1Call call, int site, IReadOnlyList<string> slugs, bool isExact, CancellationToken stop)
    {
        var (row, _) = await source.SiteAsync(call.Request, site, stop).ConfigureAwait(false);
        var pending = SlugsOf(row);
        if (isExact && pending.Except(slugs).Any())
            throw Version1Gateway.NotOffered(call.Request, source.Connection, "update single translations of a site: it takes all of them");
        if (pending.Intersect(slugs).Any())
        {
            await source.SendAsync(call.Request, HttpMethod.Put, "site/site-update-translations", null, stop, ("site_id", Request.Number(site))).ConfigureAwait(false);
            await Version1SiteChanges.SyncAsync(source, call, site, stop).ConfigureAwait(false);
            (row, _) = await source.SiteAsync(call.Request, site, stop).ConfigureAwait(false);
        }
        var left = SlugsOf(row);
        var results = new JsonObject();
        foreach (var slug in slugs)
            results[slug] = left.Contains(slug) ? new JsonObject { ["success"] = 0, ["error"] = Messages.StillListedAfterSync } : new JsonObject { ["success"] = 1 };
        _sets.Forget();
        return Version1Answer.Of(results);
    }

    private static IReadOnlyCollection<string> SlugsOf(JsonObject row) =>
        [.. Version1Source.RowsOf(Version1Source.Embedded(row["translation_upgrades"])).Select(entry => Version1Source.TextOf(entry["slug"])).OfType<string>().Distinct()];
}
