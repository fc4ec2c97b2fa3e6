using System.Text.Json.Nodes;

namespace MainWp.Version1;

/// <summary>A site's row of mainwp/v1 under the names of mainwp/v2. Nothing else of the row is passed on: some of it is secret (extauth).</summary>
internal static class SiteRow
{
    /// <summary>The fields of the cheapest list.</summary>
    public static readonly IReadOnlyCollection<string> ShortFields = ["id", "name", "url", "client_id"];

    /// <summary>The fields of the list with full_data. Only the row of each site has the others.</summary>
    public static readonly IReadOnlyCollection<string> ListFields =
    [
        .. ShortFields, "status", "tags", "note", "database_size", "php_version", "sync_errors", "http_status", "health_score", "last_sync", "last_post_time", "plugins", "themes", "wp_upgrades",
        "plugin_upgrades", "theme_upgrades", "translation_upgrades", "verify_certificate", "ssl_version", "suspended",
    ];

    /// <summary>The fields that say which updates are ignored. They do not matter for a site without updates.</summary>
    public static readonly IReadOnlyCollection<string> IgnoreFields = ["ignored_plugins", "ignored_themes", "is_ignoreCoreUpdates", "is_ignorePluginUpdates", "is_ignoreThemeUpdates"];

    private static readonly (string Name, string Column)[] Columns =
    [
        ("id", "id"), ("name", "name"), ("url", "url"), ("note", "note"), ("ip", "ip"), ("client_id", "client_id"), ("is_staging", "is_staging"), ("php_version", "phpversion"),
        ("child_version", "version"), ("database_size", "dbsize"), ("sync_errors", "sync_errors"), ("http_status", "http_response_code"), ("health_status", "health_status"), ("health_score", "health_value"),
        ("last_sync", "dtsSync"), ("last_post_time", "last_post_gmt"), ("plugins", "plugins"), ("themes", "themes"), ("recent_posts", "recent_posts"), ("recent_pages", "recent_pages"),
        ("recent_comments", "recent_comments"), ("categories", "categories"), ("wp_upgrades", "wp_upgrades"), ("plugin_upgrades", "plugin_upgrades"), ("premium_upgrades", "premium_upgrades"),
        ("theme_upgrades", "theme_upgrades"), ("translation_upgrades", "translation_upgrades"), ("ignored_plugins", "ignored_plugins"), ("ignored_themes", "ignored_themes"),
        ("is_ignoreCoreUpdates", "is_ignoreCoreUpdates"), ("is_ignorePluginUpdates", "is_ignorePluginUpdates"), ("is_ignoreThemeUpdates", "is_ignoreThemeUpdates"),
        ("verify_certificate", "verify_certificate"), ("force_use_ipv4", "force_use_ipv4"), ("ssl_version", "ssl_version"), ("suspended", "suspended"),
    ];

    private static readonly (string Name, string Column)[] InfoColumns =
        [("wp_version", "wpversion"), ("mysql_version", "mysql_version"), ("memory_limit", "memory_limit")];

    /// <summary>The row as mainwp/v2 has it, with the wanted fields; null for all.</summary>
    public static JsonObject ToView(JsonObject row, IReadOnlyCollection<string>? fields)
    {
        var view = new JsonObject();
        foreach (var (name, column) in Columns)
            Put(name, row[column]);
        var info = Version1Source.Embedded(row["site_info"]) as JsonObject ?? [];
        foreach (var (name, column) in InfoColumns)
            Put(name, info[column]);
        Put("status", row.ContainsKey("sync_errors") ? StatusOf(row) : null);
        Put("active_theme", ActiveTheme(row));
        Put("tags", Tags(row));
        return view;

        void Put(string name, JsonNode? value)
        {
            if (value is not null && (fields is null || name == "id" || fields.Contains(name)))
                view[name] = Version1Answer.Free(value);
        }
    }

    public static int IdOf(JsonObject row) => Version1Source.NumberOf(row["id"]);

    /// <summary>Connected, disconnected or suspended, from what the row holds.</summary>
    public static string StatusOf(JsonObject row) =>
        Version1Source.NumberOf(row["suspended"]) == 1 ? "suspended" : SyncError(row) is null ? "connected" : "disconnected";

    /// <summary>Why the last sync failed; null where it went well.</summary>
    public static string? SyncError(JsonObject row) => Version1Source.TextOf(row["sync_errors"]) is { Length: > 0 } error ? error : null;

    /// <summary>Whether anything is pending, ignored or not.</summary>
    public static bool HasUpdates(JsonObject row) => new[] { "wp_upgrades", "plugin_upgrades", "theme_upgrades", "translation_upgrades" }
        .Any(column => Version1Source.Embedded(row[column]) is JsonObject { Count: > 0 } or JsonArray { Count: > 0 });

    /// <summary>The ids of the site's tags, where the row has them.</summary>
    public static IReadOnlyList<int> TagIds(JsonObject row) =>
        [.. (Version1Source.TextOf(row["wpgroupids"]) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(id => int.TryParse(id, out var number) ? number : 0).Where(id => id > 0).Distinct()];

    private static JsonNode? Tags(JsonObject row)
    {
        if (row["tags"] is { } tags)
            return tags;
        if (!row.ContainsKey("wpgroupids"))
            return null;
        var ids = (Version1Source.TextOf(row["wpgroupids"]) ?? "").Split(',');
        var names = (Version1Source.TextOf(row["wpgroups"]) ?? "").Split(',');
        var map = new JsonObject();
        // A name with a comma is split, so there are more names than ids, and none can be assigned.
        for (var i = 0; i < ids.Length && ids[i].Length > 0; i++)
            map[ids[i].Trim()] = names.Length == ids.Length ? names[i].Trim() : "";
        return map;
    }

    private static JsonNode? ActiveTheme(JsonObject row) =>
        Version1Source.RowsOf(Version1Source.Embedded(row["themes"])).FirstOrDefault(theme => Version1Source.NumberOf(theme["active"]) == 1) is { } active
            ? JsonValue.Create($"{Version1Source.TextOf(active["name"])} {Version1Source.TextOf(active["version"])}".Trim())
            : null;
}
