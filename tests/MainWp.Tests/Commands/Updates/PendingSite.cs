using System.Text.Json.Nodes;

namespace MainWp.Tests.Commands.Updates;

/// <summary>A site row with pending plugins, as the server sends it.</summary>
internal static class PendingSite
{
    public const string Fields =
        "id,name,url,tags,client_id,plugin_upgrades,theme_upgrades,wp_upgrades,translation_upgrades,ignored_plugins,ignored_themes,is_ignoreCoreUpdates,is_ignorePluginUpdates,is_ignoreThemeUpdates,suspended,http_status";

    public static JsonObject Row(int id, params string[] plugins) => new()
    {
        ["id"] = $"{id}",
        ["name"] = $"Site {id}",
        ["url"] = $"https://site-{id}.example/",
        ["plugin_upgrades"] = new JsonObject(plugins.Select(slug => KeyValuePair.Create(slug, (JsonNode?)new JsonObject { ["Name"] = slug, ["Version"] = "1.0", ["update"] = new JsonObject { ["new_version"] = "1.1" } }))).ToJsonString(),
        ["theme_upgrades"] = "[]",
        ["wp_upgrades"] = "[]",
        ["translation_upgrades"] = "[]",
        ["ignored_plugins"] = "",
        ["ignored_themes"] = "",
        ["is_ignoreCoreUpdates"] = "0",
        ["is_ignorePluginUpdates"] = "0",
        ["is_ignoreThemeUpdates"] = "0",
        ["suspended"] = "0",
    };

    /// <summary>A row with a plugin that cannot be downloaded.</summary>
    public static JsonObject WithoutPackage(int id, string plugin)
    {
        var row = Row(id);
        row["plugin_upgrades"] = new JsonObject { [plugin] = new JsonObject { ["Name"] = plugin, ["Version"] = "1.0", ["update"] = new JsonObject { ["new_version"] = "1.1", ["package"] = "" } } }.ToJsonString();
        return row;
    }

    public static JsonObject WithCore(int id)
    {
        var row = Row(id);
        row["wp_upgrades"] = """{"current":"6.8","new":"6.9"}""";
        return row;
    }

    /// <summary>A row that does not tell what is pending.</summary>
    public static JsonObject Untold(int id, string? plugins)
    {
        var row = Row(id);
        row["plugin_upgrades"] = plugins;
        if (plugins is null)
            row.Where(column => column.Key.EndsWith("_upgrades", StringComparison.Ordinal)).Select(column => column.Key).ToList().ForEach(column => row.Remove(column));
        return row;
    }

    public static JsonObject Suspended(int id, params string[] plugins)
    {
        var row = Row(id, plugins);
        row["suspended"] = "1";
        return row;
    }

    public static string Sites(params JsonObject[] rows) =>
        new JsonObject { ["success"] = 1, ["total"] = rows.Length, ["data"] = new JsonArray([.. rows]) }.ToJsonString();

    /// <summary>The flat list of WordPress 6.9 and later.</summary>
    public static string Updates(params (int Site, string Slug)[] updates) => new JsonObject
    {
        ["success"] = 1,
        ["data"] = new JsonArray([.. updates.Select(update => new JsonObject { ["site_id"] = update.Site, ["type"] = "plugin", ["slug"] = update.Slug, ["name"] = update.Slug, ["current_version"] = "1.0", ["new_version"] = "1.1" })]),
    }.ToJsonString();
}
