using System.Net;
using System.Text.Json;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Reads pending updates from where the server keeps them: JSON text in the columns of a site row, or the same maps as JSON in the
/// answers of updates/{id}.
/// </summary>
// docs/quirks.md, 25 and 50.
internal static class PendingUpdate
{
    /// <summary>The slug that the server gives to WordPress itself.</summary>
    public const string CoreSlug = "wordpress";

    /// <summary>All that a site row reports, ignored or not.</summary>
    public static IReadOnlyList<Update> AllOf(Site site) =>
    [
        .. Parse(site.CoreUpgradesText, element => Core(site, element)),
        .. Parse(site.PluginUpgradesText, element => Items(site, UpdateType.Plugin, element)),
        .. Parse(site.ThemeUpgradesText, element => Items(site, UpdateType.Theme, element)),
        .. Parse(site.TranslationUpgradesText, element => Translations(site, element)),
    ];

    /// <summary>Whether a site row tells what is pending at all: it has at least one of the columns, and what each holds can be read.</summary>
    public static bool IsTold(Site site)
    {
        EncodedText?[] columns = [site.CoreUpgradesText, site.PluginUpgradesText, site.ThemeUpgradesText, site.TranslationUpgradesText];
        return columns.Any(column => column is not null) && columns.All(IsReadable);
    }

    /// <summary>The versions that a site row offers of plugins or themes, by slug, ignored or not.</summary>
    public static IReadOnlyDictionary<string, SoftwareVersion?> VersionsOf(Site site, UpdateType type) => OfferedVersions.Read(type == UpdateType.Plugin ? site.PluginUpgradesText : site.ThemeUpgradesText);

    /// <summary>What an answer of updates/{id} holds: {wp, plugins, themes, translations}.</summary>
    public static IEnumerable<Update> AllOf(Site site, JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var part in set.EnumerateObject())
        {
            var updates = PlainValue.NameOf(part) switch
            {
                "wp" => Core(site, part.Value),
                "plugins" => Items(site, UpdateType.Plugin, part.Value),
                "themes" => Items(site, UpdateType.Theme, part.Value),
                "translations" => Translations(site, part.Value),
                _ => [],
            };
            foreach (var update in updates)
                yield return update;
        }
    }

    /// <summary>Whether a site row's own list of ignored slugs holds this update: a name, or {ignored_versions: [...]}.</summary>
    public static bool IsIgnoredBy(EncodedText? ignoredText, Update update)
    {
        var ignored = false;
        Parse(ignoredText, element =>
        {
            ignored = JsonPart.TryGet(element, update.Slug, out var entry) && Covers(entry, update.NewVersion?.ToString());
            return [];
        });
        return ignored;
    }

    private static bool Covers(JsonElement entry, string? version) => entry.ValueKind switch
    {
        JsonValueKind.String => true,
        JsonValueKind.Object => JsonPart.TryGet(entry, "ignored_versions", out var versions) && versions.ValueKind == JsonValueKind.Array
            && versions.EnumerateArray().Any(ignored => ignored.ValueKind == JsonValueKind.String && (PlainValue.Text(ignored) == "all_versions" || PlainValue.Text(ignored) == version)),
        _ => false,
    };

    private static IReadOnlyList<Update> Parse(EncodedText? text, Func<JsonElement, IEnumerable<Update>> read)
    {
        try
        {
            return text?.Read(json => Parse(json, read)) ?? [];
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return [];
        }
    }

    private static IReadOnlyList<Update> Parse(ReadOnlySpan<byte> json, Func<JsonElement, IEnumerable<Update>> read)
    {
        if (json.IsEmpty)
            return [];
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        // Anything that follows the value is an exception.
        reader.Read();
        return [.. read(document.RootElement)];
    }

    // PHP writes an empty text, false or an empty list if there are none.
    private static bool IsReadable(EncodedText? text)
    {
        if (text is null || text.IsEmpty)
            return true;
        var isReadable = false;
        Parse(text, element =>
        {
            isReadable = element.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.False or JsonValueKind.Null;
            return [];
        });
        return isReadable;
    }

    private static IEnumerable<Update> Core(Site site, JsonElement core)
    {
        if (core.ValueKind == JsonValueKind.Object && Text(core, "new") is { Length: > 0 } version)
            yield return Of(site, UpdateType.Core, CoreSlug, "WordPress", Text(core, "current"), version);
    }

    private static IEnumerable<Update> Items(Site site, UpdateType type, JsonElement items)
    {
        if (items.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var item in items.EnumerateObject())
        {
            if (item.Value.ValueKind != JsonValueKind.Object)
                continue;
            var offer = JsonPart.TryGet(item.Value, "update", out var update) && update.ValueKind == JsonValueKind.Object ? update : item.Value;
            var slug = PlainValue.NameOf(item);
            var pending = Of(site, type, slug, Text(item.Value, "Name") ?? slug, Text(item.Value, "Version"), Text(offer, "new_version") ?? Text(item.Value, "new_version"));
            pending.HasNoPackage = JsonPart.TryGet(offer, "package", out var package) && package.ValueKind is JsonValueKind.Null or JsonValueKind.False || (package.ValueKind == JsonValueKind.String && PlainValue.Text(package).Length == 0);
            pending.Offered = LocalTimeConverter.Parse(Text(offer, "last_updated") ?? "")?.LocalDateTime;
            yield return pending;
        }
    }

    private static IEnumerable<Update> Translations(Site site, JsonElement translations)
    {
        var entries = translations.ValueKind switch
        {
            JsonValueKind.Array => translations.EnumerateArray().ToArray(),
            JsonValueKind.Object => [.. translations.EnumerateObject().Select(entry => entry.Value)],
            _ => [],
        };
        foreach (var entry in entries)
        {
            if (entry.ValueKind == JsonValueKind.Object && Text(entry, "slug") is { } slug)
                yield return Of(site, UpdateType.Translation, slug, Text(entry, "name") ?? slug, Text(entry, "version"), Text(entry, "new_version"));
        }
    }

    private static Update Of(Site site, UpdateType type, string slug, string name, string? current, string? next) => new()
    {
        SiteId = site.Id,
        SiteName = site.Name,
        SiteUrl = site.Url,
        ClientName = site.ClientName,
        Tags = site.Tags,
        Dashboard = site.Dashboard,
        Type = type,
        Slug = slug,
        Name = WebUtility.HtmlDecode(name),
        CurrentVersion = SoftwareVersion.Of(current),
        NewVersion = SoftwareVersion.Of(next),
        IsOnSuspendedSite = site.IsSuspended == true,
        IsOnSiteTakenForDown = site.IsTakenForDown,
    };

    private static string? Text(JsonElement element, string name) => JsonPart.TryGet(element, name, out var value) switch
    {
        true when value.ValueKind == JsonValueKind.String => PlainValue.Text(value),
        true when value.ValueKind == JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
