using System.Text.Json.Nodes;
using MainWp.Emulator.Updates;

namespace MainWp.Emulator.Sites;

/// <summary>Plugins and themes in the shapes in which they appear outside the site rows.</summary>
internal static class ItemView
{
    public static JsonObject Ability(Site site, InstalledItem item, UpdateType type) => new()
    {
        ["slug"] = item.Slug,
        ["name"] = item.Name,
        ["version"] = item.Version,
        ["active"] = item.IsActive,
        ["update_version"] = site.PendingOf(type).FirstOrDefault(update => update.Slug == item.Slug)?.New,
    };

    public static JsonObject LegacyPlugin(InstalledItem item) => new()
    {
        ["mainwp"] = item.Item == Catalog.ChildPlugin ? "T" : "F",
        ["name"] = item.Name,
        ["slug"] = item.Slug,
        ["description"] = item.Item.Description,
        ["version"] = item.Version,
        ["active"] = item.IsActive ? 1 : 0,
        ["mu"] = item.IsMustUse ? 1 : 0,
    };

    public static JsonObject LegacyTheme(InstalledItem item) => new()
    {
        ["name"] = item.Name,
        ["title"] = item.Name,
        ["version"] = item.Version,
        ["active"] = item.IsActive ? 1 : 0,
        ["slug"] = item.Slug,
    };

    public static JsonObject Short(InstalledItem item) => Named(item.Name, item.Version, item.Slug);

    public static JsonObject Named(string name, string version, string slug) => new()
    {
        ["name"] = name,
        ["version"] = version,
        ["slug"] = slug,
    };
}
