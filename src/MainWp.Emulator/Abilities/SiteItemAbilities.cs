using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities about the plugins and themes of a site.</summary>
internal sealed class SiteItemAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("get-site-plugins", Plugins);
        table.Add("get-site-themes", Themes);
        table.Add("activate-site-plugins", input => Switch(input, "activated", true));
        table.Add("deactivate-site-plugins", input => Switch(input, "deactivated", false));
        table.Add("delete-site-plugins", input => Delete(input, input.Site.Plugins, "plugins"));
        table.Add("activate-site-theme", ActivateTheme);
        table.Add("delete-site-themes", input => Delete(input, input.Site.Themes, "themes"));
    }

    private static JsonNode Plugins(AbilityInput input)
    {
        var items = Filtered(input, input.Site.Plugins.Where(plugin => !plugin.IsMustUse), UpdateType.Plugin);
        return new JsonObject
        {
            ["site_id"] = input.Site.Id,
            ["site_url"] = input.Site.Url,
            ["plugins"] = PhpValue.Array(items),
            ["total"] = items.Count,
        };
    }

    private static JsonNode Themes(AbilityInput input)
    {
        var items = Filtered(input, input.Site.Themes, UpdateType.Theme);
        return new JsonObject
        {
            ["site_id"] = input.Site.Id,
            ["site_url"] = input.Site.Url,
            ["active_theme"] = input.Site.ActiveTheme?.Slug ?? "",
            ["themes"] = PhpValue.Array(items),
            ["total"] = items.Count,
        };
    }

    private static List<JsonObject> Filtered(AbilityInput input, IEnumerable<InstalledItem> items, UpdateType type) => [.. items
        .Where(item => input.Text("status") switch { "active" => item.IsActive, "inactive" => !item.IsActive, _ => true })
        .Select(item => ItemView.Ability(input.Site, item, type))
        .Where(view => !input.Flag("has_update") || view["update_version"] is not null)];

    private JsonNode Switch(AbilityInput input, string what, bool active)
    {
        RequireAnswer(input.Site);
        var known = input.List("plugins").Select(slug => (Slug: slug, Item: input.Site.Plugins.FirstOrDefault(plugin => plugin.Slug == slug))).ToList();
        foreach (var (_, item) in known)
        {
            if (item is not null)
                item.IsActive = active;
        }

        return new JsonObject
        {
            [what] = PhpValue.Array(known.Where(pair => pair.Item is not null).Select(pair => ItemView.Short(pair.Item!))),
            ["errors"] = PhpValue.Array(known.Where(pair => pair.Item is null).Select(pair => Unknown(pair.Slug))),
        };
    }

    private JsonNode Delete(AbilityInput input, List<InstalledItem> items, string name)
    {
        var slugs = input.List(name);
        var doomed = items.Where(item => slugs.Contains(item.Slug)).ToList();
        if (input.IsDryRun())
        {
            return new JsonObject
            {
                ["dry_run"] = true,
                ["would_affect"] = PhpValue.Array(doomed.Select(ItemView.Short)),
                ["count"] = doomed.Count,
                ["warnings"] = new JsonArray(),
            };
        }

        RequireAnswer(input.Site);
        var deleted = doomed.Where(item => !item.IsActive).ToList();
        items.RemoveAll(deleted.Contains);
        return new JsonObject
        {
            ["deleted"] = PhpValue.Array(deleted.Select(ItemView.Short)),
            ["errors"] = PhpValue.Array(slugs.Except(deleted.Select(item => item.Slug)).Select(Unknown)),
        };
    }

    private JsonNode ActivateTheme(AbilityInput input)
    {
        RequireAnswer(input.Site);
        var theme = input.Site.Themes.FirstOrDefault(theme => theme.Slug == input.Text("theme"))
            ?? throw new RestError("mainwp_activation_failed", "The site has no such theme.", 500);
        foreach (var other in input.Site.Themes)
            other.IsActive = other == theme;
        return new JsonObject { ["activated"] = true, ["theme"] = ItemView.Short(theme) };
    }

    private JsonObject Unknown(string slug) => new()
    {
        ["slug"] = slug,
        ["code"] = "mainwp_operation_failed",
        ["message"] = dashboard.Say("That could not be done on the site."),
    };

    private static void RequireAnswer(Site site)
    {
        if (site.Connection != Connection.Answering)
            throw new RestError("mainwp_connection_failed", UpdateRunner.ChildUnreachable, 503);
    }
}
