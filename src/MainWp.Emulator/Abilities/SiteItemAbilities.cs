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

    /// <summary>The child reports success for what it does not have, too.</summary>
    private JsonNode Switch(AbilityInput input, string what, bool active)
    {
        var (slugs, done) = (input.List("plugins"), Answers(input.Site));
        foreach (var item in input.Site.Plugins.Where(plugin => done && slugs.Contains(plugin.Slug)))
            item.IsActive = active;
        return Outcome(what, slugs, done, slug => Row(slug, active), active ? "mainwp_activation_failed" : "mainwp_deactivation_failed");
    }

    private JsonNode Delete(AbilityInput input, List<InstalledItem> items, string name)
    {
        input.RefuseBoth();
        var slugs = input.List(name);
        bool IsActive(string slug) => items.Any(item => item.Slug == slug && item.IsActive);
        if (input.IsDryRun())
        {
            return new JsonObject
            {
                ["dry_run"] = true,
                ["would_affect"] = PhpValue.Array(slugs.Select(slug => Row(slug, IsActive(slug)))),
                ["count"] = slugs.Count,
                ["warnings"] = PhpValue.Texts(slugs.Where(IsActive).Select(slug => dashboard.Say($"This one is active: {slug}."))),
            };
        }

        var answers = Answers(input.Site);
        var deleted = slugs.Where(slug => answers && items.Any(item => item.Slug == slug && !item.IsActive)).ToList();
        items.RemoveAll(item => deleted.Contains(item.Slug));
        return new JsonObject
        {
            ["dry_run"] = false,
            ["deleted"] = PhpValue.Array(deleted.Select(slug => Row(slug, active: false))),
            ["errors"] = PhpValue.Array(slugs.Except(deleted).Select(slug => Failed(slug, "mainwp_deletion_failed"))),
            ["count"] = deleted.Count,
            ["warnings"] = new JsonArray(),
        };
    }

    private static JsonNode ActivateTheme(AbilityInput input)
    {
        if (!Answers(input.Site))
            throw new RestError("mainwp_activation_failed", UpdateRunner.ChildUnreachable, 500);
        var slug = input.Text("theme");
        foreach (var theme in input.Site.Themes)
            theme.IsActive = theme.Slug == slug;
        return new JsonObject { ["activated"] = true, ["theme"] = Row(slug, active: false) };
    }

    private JsonObject Outcome(string what, IReadOnlyList<string> slugs, bool succeeded, Func<string, JsonObject> row, string code) => new()
    {
        [what] = PhpValue.Array(succeeded ? slugs.Select(row) : []),
        ["errors"] = PhpValue.Array(succeeded ? [] : slugs.Select(slug => Failed(slug, code))),
    };

    /// <summary>What the server makes of a slug alone: it does not look the rest up.</summary>
    private static JsonObject Row(string slug, bool active) => new()
    {
        ["slug"] = slug,
        ["name"] = slug,
        ["version"] = "",
        ["active"] = active,
        ["has_update"] = false,
        ["update_version"] = null,
    };

    private JsonObject Failed(string slug, string code) => new()
    {
        ["slug"] = slug,
        ["code"] = code,
        ["message"] = dashboard.Say("That could not be done on the site."),
    };

    private static bool Answers(Site site) => site.Connection == Connection.Answering;
}
