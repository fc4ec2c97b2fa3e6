using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Updates;

/// <summary>Pending updates in the shapes in which a child site reports them.</summary>
internal static class UpgradeView
{
    private static readonly string[] Types = ["wp", "plugins", "themes", "translations"];

    public static JsonNode Core(IEnumerable<PendingUpdate> updates) => updates.FirstOrDefault() is { } update
        ? new JsonObject { ["current"] = update.Current, ["new"] = update.New }
        : new JsonArray();

    public static JsonNode Plugins(Site site, IEnumerable<PendingUpdate> updates) => PhpValue.Map(updates.Select(update =>
        KeyValuePair.Create(update.Slug, (JsonNode?)Plugin(update, Item(site.Plugins, update)))));

    public static JsonNode Themes(Site site, IEnumerable<PendingUpdate> updates) => PhpValue.Map(updates.Select(update =>
        KeyValuePair.Create(update.Slug, (JsonNode?)Theme(update, Item(site.Themes, update)))));

    public static JsonArray Translations(IEnumerable<PendingUpdate> updates) => PhpValue.Array(updates.Select(update => new JsonObject
    {
        ["type"] = "plugin",
        ["slug"] = update.Slug,
        ["language"] = "de_DE",
        ["version"] = update.New,
        ["name"] = update.Name,
    }));

    /// <summary>Null when only unknown types are wanted.</summary>
    public static JsonObject? Set(Site site, IReadOnlyList<PendingUpdate> updates, IReadOnlyList<string> types)
    {
        if (types.Count > 0 && !types.Any(Types.Contains))
            return null;
        var set = new JsonObject();
        if (Wants(types, "wp"))
            set["wp"] = Core(updates.Where(update => update.Type == UpdateType.Core));
        if (Wants(types, "plugins"))
            set["plugins"] = Plugins(site, updates.Where(update => update.Type == UpdateType.Plugin));
        if (Wants(types, "themes"))
            set["themes"] = Themes(site, updates.Where(update => update.Type == UpdateType.Theme));
        if (Wants(types, "translations"))
            set["translations"] = Translations(updates.Where(update => update.Type == UpdateType.Translation));
        return set;
    }

    public static JsonObject Row(Site site, PendingUpdate update) => new()
    {
        ["site_id"] = site.Id,
        ["site_url"] = site.Url,
        ["site_name"] = site.Name,
        ["type"] = update.TypeName,
        ["slug"] = update.Slug,
        ["name"] = update.Name,
        ["current_version"] = update.Current,
        ["new_version"] = update.New,
    };

    private static bool Wants(IReadOnlyList<string> types, string type) => types.Count == 0 || types.Contains(type);

    private static InstalledItem? Item(List<InstalledItem> items, PendingUpdate update) =>
        items.FirstOrDefault(item => item.Slug == update.Slug);

    private static JsonObject Plugin(PendingUpdate update, InstalledItem? item) => new()
    {
        ["Name"] = update.Name,
        ["PluginURI"] = "",
        ["Version"] = update.Current,
        ["Description"] = item?.Item.Description ?? "",
        ["Author"] = "The Makers",
        ["AuthorURI"] = "https://makers.test/",
        ["TextDomain"] = item?.Item.ShortSlug ?? update.Slug,
        ["DomainPath"] = "",
        ["Network"] = false,
        ["RequiresWP"] = "6.2",
        ["RequiresPHP"] = "7.4",
        ["UpdateURI"] = "",
        ["RequiresPlugins"] = "",
        ["Title"] = update.Name,
        ["AuthorName"] = "The Makers",
        ["update"] = new JsonObject
        {
            ["id"] = $"w.org/plugins/{item?.Item.ShortSlug}",
            ["slug"] = item?.Item.ShortSlug ?? update.Slug,
            ["plugin"] = update.Slug,
            ["new_version"] = update.New,
            ["url"] = $"https://packages.test/plugins/{item?.Item.ShortSlug}/",
            ["package"] = update.HasNoPackage ? "" : $"https://packages.test/{item?.Item.ShortSlug}-{update.New}.zip",
            ["icons"] = new JsonArray(),
            ["banners"] = new JsonArray(),
            ["banners_rtl"] = new JsonArray(),
            ["requires"] = "6.2",
            ["tested"] = "7.1",
            ["requires_php"] = "7.4",
            ["requires_plugins"] = new JsonArray(),
        },
        ["active"] = item is { IsActive: true } ? 1 : 0,
        ["wp_compatible"] = true,
        ["php_compatible"] = true,
    };

    private static JsonObject Theme(PendingUpdate update, InstalledItem? item) => new()
    {
        ["update"] = new JsonObject
        {
            ["theme"] = update.Slug,
            ["new_version"] = update.New,
            ["url"] = $"https://packages.test/themes/{update.Slug}/",
            ["package"] = update.HasNoPackage ? "" : $"https://packages.test/{update.Slug}-{update.New}.zip",
            ["requires"] = "6.2",
            ["requires_php"] = "7.4",
        },
        ["Name"] = update.Name,
        ["Version"] = update.Current,
        ["active"] = item is { IsActive: true } ? 1 : 0,
    };
}
