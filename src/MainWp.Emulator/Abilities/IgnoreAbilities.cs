using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities that ignore updates, and undo that.</summary>
internal sealed class IgnoreAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("list-ignored-updates", List);
        table.Add("set-ignored-updates", Set);
        table.Add("ignore-site-core", Core);
        table.Add("ignore-site-plugins", input => Items(input, input.Site.IgnoredPlugins));
        table.Add("ignore-site-themes", input => Items(input, input.Site.IgnoredThemes));
    }

    private JsonNode List(AbilityInput input)
    {
        var (sites, unknown) = input.Sites();
        var types = input.List("types");
        bool Wants(string type) => types.Count == 0 || types.Contains(type);

        if (sites.Any(site => site.IgnoredPlugins.HasGarbage || site.IgnoredThemes.HasGarbage))
            throw new RestError("ability_invalid_output", "mainwp/list-ignored-updates-v1 made an output that its schema forbids.");

        var rows = sites.SelectMany(site => Rows(site, Wants)).ToList();
        return new JsonObject { ["ignored"] = PhpValue.Array(rows), ["total"] = rows.Count, ["errors"] = PhpValue.Array(unknown.Select(reference => UpdateRunAbilities.UnknownSite(reference, dashboard.Say))) };
    }

    private static IEnumerable<JsonObject> Rows(Site site, Func<string, bool> wants)
    {
        if (site.IgnoresCore && wants("core"))
            yield return Row(site, "core", "wordpress", "WordPress");
        foreach (var (slug, name) in wants("plugins") ? site.IgnoredPlugins.All : [])
            yield return Row(site, "plugin", slug, name);
        foreach (var (slug, name) in wants("themes") ? site.IgnoredThemes.All : [])
            yield return Row(site, "theme", slug, name);
    }

    private static JsonObject Row(Site site, string type, string slug, string name) => new()
    {
        ["site_id"] = site.Id,
        ["site_url"] = site.Url,
        ["site_name"] = site.Name,
        ["type"] = type,
        ["slug"] = slug,
        ["name"] = name,
        ["ignored_version"] = "all_versions",
    };

    private static JsonNode Set(AbilityInput input)
    {
        var ignore = input.Text("action") == "ignore";
        var slug = input.Text("slug");
        if (input.Text("type") == "core")
            input.Site.IgnoresCore = ignore;
        else
            Change(input.Text("type") == "plugin" ? input.Site.IgnoredPlugins : input.Site.IgnoredThemes, slug, ignore);
        return new JsonObject
        {
            ["success"] = true,
            ["action"] = input.Text("action"),
            ["site_id"] = input.Site.Id,
            ["type"] = input.Text("type"),
            ["slug"] = slug,
        };
    }

    private JsonNode Core(AbilityInput input)
    {
        input.Site.IgnoresCore = input.Text("action") != "remove";
        return Done(1);
    }

    private JsonNode Items(AbilityInput input, IgnoredItems items)
    {
        foreach (var slug in input.List("slugs"))
            Change(items, slug, input.Text("action") != "remove");
        return Done(input.List("slugs").Count);
    }

    private static void Change(IgnoredItems items, string slug, bool ignore)
    {
        if (ignore)
            items.Add(slug, slug);
        else
            items.Remove(slug);
    }

    private JsonObject Done(int count) => new()
    {
        ["success"] = true,
        ["message"] = dashboard.Say($"Changed: {count}."),
        ["ignored_count"] = count,
    };
}
