using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Ignored updates. Removing a single one fails on the server, so that is not offered.</summary>
// docs/quirks.md, 39.
internal sealed class Version1IgnoredUpdates(Version1Source source)
{
    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "updates/ignored", EverywhereAsync);
        gateway.Add(HttpMethod.Get, "updates/{id}/ignored", OfSiteAsync);
        gateway.Add(HttpMethod.Post, "updates/{id}/ignore/(?<kind>plugins|themes|wp)", IgnoreAsync);
    }

    private async Task<JsonObject> EverywhereAsync(Version1Call call, CancellationToken stop) => Version1Answer.Of(Parts(
        await source.ReadAsync(call.Request, "updates/ignored-plugins-updates", AnswerRule.IsMap, stop).ConfigureAwait(false),
        await source.ReadAsync(call.Request, "updates/ignored-themes-updates", AnswerRule.IsMap, stop).ConfigureAwait(false)));

    private async Task<JsonObject> OfSiteAsync(Version1Call call, CancellationToken stop)
    {
        var (row, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        return Version1Answer.Of(Parts(Version1Source.Embedded(row["ignored_plugins"]), Version1Source.Embedded(row["ignored_themes"])));
    }

    private async Task<JsonObject> IgnoreAsync(Version1Call call, CancellationToken stop)
    {
        var kind = call.Part("kind");
        if (call.Body["slug"] is not JsonObject slugs)
            return await Version1SiteChanges.EditAsync(source, call, new JsonObject { [$"ignore_{(kind == "wp" ? "core" : kind.TrimEnd('s'))}_updates"] = 1 }, stop).ConfigureAwait(false);
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        foreach (var slug in slugs)
        {
            await source.SendAsync(
                call.Request, HttpMethod.Post, "updates/ignore-update", null, stop,
                ("site_id", Request.Number(call.Id)), ("type", kind.TrimEnd('s')), ("slug", slug.Key), ("name", Version1Source.TextOf(slug.Value) ?? slug.Key)).ConfigureAwait(false);
        }
        var (row, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var stored = Version1Source.Embedded(row[$"ignored_{kind}"]) as JsonObject ?? [];
        var results = new JsonObject();
        foreach (var slug in slugs)
            results[slug.Key] = stored.ContainsKey(slug.Key) ? "success" : "the dashboard does not list it afterwards";
        return Version1Answer.Of(results);
    }

    private static JsonObject Parts(JsonNode? plugins, JsonNode? themes)
    {
        var parts = new JsonObject();
        if (plugins is JsonObject { Count: > 0 })
            parts["plugins"] = Version1Answer.Free(plugins);
        if (themes is JsonObject { Count: > 0 })
            parts["themes"] = Version1Answer.Free(themes);
        return parts;
    }
}
