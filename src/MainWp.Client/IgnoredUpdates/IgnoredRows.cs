using System.Net;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Reads the lists of ignored updates as updates/ignored and the site rows hold them.</summary>
internal static class IgnoredRows
{
    public const string AllVersions = "all_versions";

    /// <summary>The part under plugins and themes.</summary>
    public static IEnumerable<IgnoredUpdate> Parts(int site, Rows<JsonElement> parts) =>
        parts.Keys.Zip(parts.Items, (key, items) => key switch
        {
            "plugins" => Items(site, UpdateType.Plugin, items),
            "themes" => Items(site, UpdateType.Theme, items),
            _ => [],
        }).SelectMany(items => items);

    /// <summary>Whether a site's own list contains the ignored update.</summary>
    public static bool Holds(object? own, IgnoredUpdate update) => own switch
    {
        IReadOnlyDictionary<string, object?> map => map.ContainsKey(update.Slug) || map.Values.Any(value => IsNamed(value, update.Slug)),
        IEnumerable<object?> list => list.Any(value => IsNamed(value, update.Slug)),
        _ => false,
    };

    // A map from slug to {Name, ignored_versions} or to the name. A list of names remains from slugs that were once sent as texts.
    private static IEnumerable<IgnoredUpdate> Items(int site, UpdateType type, JsonElement items) => items.ValueKind switch
    {
        JsonValueKind.Object => items.EnumerateObject().Select(item => Item(site, type, PlainValue.NameOf(item), item.Value)),
        JsonValueKind.Array => items.EnumerateArray().Select(item => Item(site, type, null, item)),
        _ => [],
    };

    private static IgnoredUpdate Item(int site, UpdateType type, string? slug, JsonElement item)
    {
        var isMap = item.ValueKind == JsonValueKind.Object;
        var name = isMap && JsonPart.TryGet(item, "Name", out var given) ? PlainValue.Text(given) : isMap ? null : PlainValue.Text(item);
        var versions = isMap && JsonPart.TryGet(item, "ignored_versions", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(PlainValue.Text) : [];
        return new IgnoredUpdate
        {
            SiteId = site,
            Type = type,
            Slug = slug ?? name ?? "",
            Name = WebUtility.HtmlDecode(name ?? slug),
            Versions = [.. versions.Where(version => version != AllVersions)],
        };
    }

    private static bool IsNamed(object? value, string slug) => value is IReadOnlyDictionary<string, object?> fields && fields.TryGetValue("Name", out var name) ? name as string == slug : value as string == slug;
}
