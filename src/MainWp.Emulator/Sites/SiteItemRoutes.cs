using System.Text.Json.Nodes;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>sites/{id}/plugins and sites/{id}/themes.</summary>
internal sealed class SiteItemRoutes(Dashboard dashboard)
{
    private const string One = "/sites/" + MainWpRoutes.AnySite;

    private static readonly string[] States = ["any", "active", "inactive"];

    public void Register(MainWpRoutes routes)
    {
        routes.Get($"{One}/plugins", Plugins);
        routes.Write($"{One}/plugins/activate", request => Switch(request, true));
        routes.Write($"{One}/plugins/deactivate", request => Switch(request, false));
        routes.Remove($"{One}/plugins/delete", DeletePlugins);
        routes.Get($"{One}/plugins/abandoned", request => Abandoned(request, site => AbandonedView.Of(site.Plugins, site.AbandonedPlugins, site.LastSync)));
        routes.Get($"{One}/themes", Themes);
        routes.Write($"{One}/themes/activate", ActivateTheme);
        routes.Remove($"{One}/themes/delete", DeleteThemes);
        routes.Get($"{One}/themes/abandoned", request => Abandoned(request, site => AbandonedView.Of(site.Themes, site.AbandonedThemes, site.LastSync)));
    }

    public RestAnswer Plugins(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        var state = State(request);
        var mustUse = request.Flag("must_use") == true;
        var search = request.Text("search");
        var isPaged = request.Number("page") is not null && request.Number("per_page") is not null;
        var plugins = site.Plugins.Where(plugin => plugin.IsMustUse == mustUse)
            .Where(plugin => plugin.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || plugin.Slug.Contains(search, StringComparison.OrdinalIgnoreCase));
        if (dashboard.HasAbilities && search.Length == 0 && !mustUse && !isPaged)
            return Answer(site, plugins.Where(plugin => Has(plugin, state)).Select(plugin => ItemView.Ability(site, plugin, UpdateType.Plugin)));

        // The older code expects a list of states and ignores a single one.
        var states = request["status"] is JsonArray list ? PhpValue.List(list) : [];
        var rows = plugins.Where(plugin => states.Count == 0 || states.Any(one => Has(plugin, one)));
        return Answer(site, Paging.Both(rows, request).Select(ItemView.LegacyPlugin));
    }

    public RestAnswer Themes(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        State(request);
        var search = request.Text("search");
        var isPaged = request.Number("page") is not null && request.Number("per_page") is not null;
        if (dashboard.HasAbilities && search.Length == 0 && !isPaged)
            return Answer(site, site.Themes.Select(theme => ItemView.Ability(site, theme, UpdateType.Theme)));

        var states = request.List("status");
        var rows = site.Themes
            .Where(theme => theme.Name.Contains(search, StringComparison.OrdinalIgnoreCase))
            .Where(theme => states.Count == 0 || states.Any(one => Has(theme, one)));
        return Answer(site, Paging.Both(rows, request).Select(ItemView.LegacyTheme));
    }

    private RestAnswer Abandoned(RestRequest request, Func<Site, JsonNode> of)
    {
        var site = dashboard.Sites.Required(request);
        var data = of(site);
        return new JsonObject { ["success"] = 1, ["total"] = data is JsonObject map ? map.Count : 0, ["data"] = data, ["site"] = SiteView.Basic(site) };
    }

    private RestAnswer Switch(RestRequest request, bool active)
    {
        var site = dashboard.Sites.Required(request);
        var slugs = Slugs(request, "plugins");
        RequireAnswer(site, $"mainwp_rest_{(active ? "activate" : "deactivate")}_plugins_action");
        var known = slugs.Select(slug => (Slug: slug, Item: site.Plugins.FirstOrDefault(plugin => plugin.Slug == slug))).ToList();
        foreach (var (_, item) in known)
        {
            if (item is not null)
                item.IsActive = active;
        }

        return new JsonObject
        {
            ["success"] = 1,
            ["data"] = PhpValue.Array(known.Select(pair => pair.Item is { } item ? ItemView.Short(item) : ItemView.Named("", "", pair.Slug))),
            ["site"] = SiteView.Basic(site),
        };
    }

    private RestAnswer DeletePlugins(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        var slugs = Slugs(request, "plugins");
        RequireAnswer(site, "mainwp_rest_delete_plugins_action");
        var deleted = site.Plugins.Where(plugin => slugs.Contains(plugin.Slug) && !plugin.IsActive).ToList();
        site.Plugins.RemoveAll(deleted.Contains);
        return new JsonObject
        {
            ["success"] = deleted.Count > 0 ? 1 : 0,
            ["data"] = PhpValue.Array(deleted.Select(ItemView.Short)),
            ["site"] = SiteView.Basic(site),
        };
    }

    /// <summary>Unknown themes are activated too.</summary>
    private RestAnswer ActivateTheme(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        var slug = Slugs(request, "themes")[0];
        RequireAnswer(site, "mainwp_rest_activate_plugins_action");
        var before = site.ActiveTheme;
        var theme = site.Themes.FirstOrDefault(theme => theme.Slug == slug);
        foreach (var other in site.Themes)
            other.IsActive = other == theme;

        var data = new JsonObject();
        if (before is not null)
            data["deactivate"] = ItemView.Short(before);
        data["activate"] = theme is null ? ItemView.Named(slug, "", slug) : ItemView.Short(theme);
        return new JsonObject { ["success"] = 1, ["data"] = data, ["site"] = SiteView.Basic(site) };
    }

    private RestAnswer DeleteThemes(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        var slugs = Slugs(request, "themes");
        RequireAnswer(site, "mainwp_rest_delete_plugins_action");
        var deleted = site.Themes.Where(theme => slugs.Contains(theme.Slug) && !theme.IsActive).ToList();
        site.Themes.RemoveAll(deleted.Contains);
        JsonNode data = deleted.LastOrDefault() is { } last
            ? new JsonObject { ["delete"] = ItemView.Named(last.Slug, "", last.Slug) }
            : new JsonObject { ["error"] = dashboard.Say("That could not be done on the site.") };
        return new JsonObject { ["success"] = deleted.Count > 0 ? 1 : 0, ["data"] = data, ["site"] = SiteView.Basic(site) };
    }

    private static JsonObject Answer(Site site, IEnumerable<JsonObject> rows)
    {
        var data = PhpValue.Array(rows);
        return new JsonObject { ["success"] = 1, ["total"] = data.Count, ["data"] = data, ["site"] = SiteView.Basic(site) };
    }

    private static string State(RestRequest request)
    {
        var states = request.List("status");
        return states.All(States.Contains)
            ? states.Count == 1 ? states[0] : "any"
            : throw new RestError("mainwp_rest_invalid_param", $"status takes one of: {string.Join(", ", States)}", 400);
    }

    private static bool Has(InstalledItem item, string state) => state switch
    {
        "active" => item.IsActive,
        "inactive" => !item.IsActive,
        _ => true,
    };

    private static IReadOnlyList<string> Slugs(RestRequest request, string group)
    {
        var slugs = request.List("slug");
        return slugs.Count > 0
            ? slugs
            : throw new RestError($"mainwp_rest_invalid_{group}_slugs", "No slug was given.") { BareData = 400 };
    }

    private static void RequireAnswer(Site site, string code)
    {
        if (site.Connection != Connection.Answering)
            throw new RestError(code, UpdateRunner.ChildUnreachable);
    }
}
