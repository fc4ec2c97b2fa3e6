using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>The lists of pending updates, read once until something is installed.</summary>
internal sealed class Version1PendingSets(Version1Source source)
{
    private Task<JsonObject>? _available;
    private Task<IReadOnlyCollection<string>>? _ignoredPlugins;
    private Task<IReadOnlyCollection<string>>? _ignoredThemes;

    /// <summary>Makes the next list be read again, after a change.</summary>
    public void Forget() => _available = null;

    /// <summary>GET updates: by site, without what is ignored on every site.</summary>
    public async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var all = await (_available ??= AvailableAsync(call, stop)).ConfigureAwait(false);
        var types = call["type"]?.Split(',');
        var sites = new JsonObject();
        foreach (var set in all)
        {
            if (!int.TryParse(set.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || (call.Include is { } ids && !ids.Contains(id)))
                continue;
            var visible = await VisibleAsync(call, set.Value as JsonObject ?? [], stop).ConfigureAwait(false);
            if (types is not null)
                visible = Some(visible, name => types.Contains(name == "wp" && types.Contains("core") ? "core" : name));
            sites[set.Key] = visible;
        }
        return Version1Answer.Of(source.Connection.AnswersByAbilities ? ToRows(sites) : sites);
    }

    private async Task<JsonObject> AvailableAsync(Version1Call call, CancellationToken stop) =>
        await source.ReadAsync(call.Request, "updates/available-updates", AnswerRule.IsRows, stop).ConfigureAwait(false) as JsonObject ?? [];

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

    /// <summary>The updates that are ignored on every site: as slug, or as slug and version if only that version is ignored.</summary>
    private async Task<IReadOnlyCollection<string>> IgnoredAsync(Version1Call call, string kind, CancellationToken stop)
    {
        var ignored = await source.ReadAsync(call.Request, $"updates/ignored-{kind}-updates", AnswerRule.IsMap, stop).ConfigureAwait(false) as JsonObject ?? [];
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
            ["current_version"] = update.CurrentVersion?.ToString(),
            ["new_version"] = update.NewVersion?.ToString(),
        })]);
    }
}
