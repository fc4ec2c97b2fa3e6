using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Sites as the abilities write them: numbers are numbers, and none is null.</summary>
internal static class SiteShape
{
    public static JsonObject Short(Site site) => new() { ["id"] = site.Id, ["url"] = site.Url, ["name"] = site.Name };

    public static JsonObject Item(Site site)
    {
        var shape = Short(site);
        shape["status"] = site.Status;
        shape["client_id"] = ClientId(site);
        return shape;
    }

    public static JsonObject Full(Site site, bool stats)
    {
        var shape = Item(site);
        shape["admin_username"] = site.AdminUser;
        shape["wp_version"] = site.WordPress;
        shape["php_version"] = site.Php;
        shape["child_version"] = site.Child;
        shape["last_sync"] = Times.WithOffset(site.LastSync);
        shape["notes"] = site.Note;
        if (stats)
        {
            shape["stats"] = new JsonObject
            {
                ["plugin_updates"] = site.PendingOf(UpdateType.Plugin).Count(),
                ["theme_updates"] = site.PendingOf(UpdateType.Theme).Count(),
                ["wp_update_available"] = site.PendingOf(UpdateType.Core).Any(),
                ["health_score"] = site.HealthScore,
            };
        }

        return shape;
    }

    public static JsonObject Page<T>(IReadOnlyCollection<T> all, AbilityInput input, Func<T, JsonObject> shape) => new()
    {
        ["items"] = PhpValue.Array(Paging.Slice(all, input.Page, input.Size).Select(shape)),
        ["page"] = input.Page,
        ["per_page"] = input.Size,
        ["total"] = all.Count,
    };

    public static JsonObject UnknownSite(string reference, Func<string, string> say) => new()
    {
        ["identifier"] = int.TryParse(reference, out var id) ? id : JsonValue.Create(reference),
        ["code"] = "mainwp_site_not_found",
        ["message"] = say($"There is no site {reference}."),
        ["status"] = 404,
    };

    public static JsonNode? ClientId(Site site) => site.ClientId == 0 ? null : JsonValue.Create(site.ClientId);
}
