using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Updates;

/// <summary>updates: what is pending and what is ignored.</summary>
internal sealed class UpdateListRoutes(Dashboard dashboard)
{
    /// <summary>Where the newer list stops, silently.</summary>
    private const int LongestList = 50;

    private static readonly string[] AbilityTypes = ["core", "plugins", "themes", "translations"];

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/updates", List);
        routes.Get("/updates/ignored", IgnoredEverywhere);
        routes.Get($"/updates/{MainWpRoutes.Number}", OfSite);
        routes.Get($"/updates/{MainWpRoutes.Host}", OfSite);
        routes.Get($"/updates/{MainWpRoutes.UpdatesSite}/ignored", IgnoredOnSite);
    }

    private RestAnswer List(RestRequest request)
    {
        var types = request.List("type");
        var include = request.Ids("include");
        var exclude = request.Ids("exclude");
        var sites = dashboard.Sites.All.Where(site => include.Count == 0 || include.Contains(site.Id));
        if (!dashboard.HasAbilities)
            return Legacy(sites.Where(site => !exclude.Contains(site.Id)), types, request.Text("search"));

        if (types.FirstOrDefault(type => !AbilityTypes.Contains(type)) is { } unknown)
            throw new RestError("ability_invalid_input", $"mainwp/list-updates-v1 cannot use this input: {unknown} is no type.", 500);
        var rows = sites
            .SelectMany(site => dashboard.Ignored.Visible(site)
                .Where(update => types.Count == 0 || types.Contains(update.GroupName))
                .Select(update => UpgradeView.Row(site, update)))
            .Take(LongestList)
            .Select((row, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), (JsonNode?)row))
            .Where(row => !exclude.Contains(int.Parse(row.Key, CultureInfo.InvariantCulture)));
        return new JsonObject { ["success"] = 1, ["data"] = PhpValue.Map(rows) };
    }

    private JsonObject Legacy(IEnumerable<Site> sites, IReadOnlyList<string> types, string search)
    {
        var data = new JsonObject();
        foreach (var site in sites)
        {
            var updates = Searched(site, search);
            if (updates.Count > 0 && UpgradeView.Set(site, updates, types) is { } set)
                data[site.Id.ToString(CultureInfo.InvariantCulture)] = set;
        }

        return new JsonObject { ["success"] = 1, ["data"] = data.Count == 0 ? new JsonArray() : data };
    }

    private RestAnswer OfSite(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        return new JsonObject
        {
            ["success"] = 1,
            ["data"] = UpgradeView.Set(site, Searched(site, request.Text("search")), request.List("type")),
        };
    }

    private IReadOnlyList<PendingUpdate> Searched(Site site, string search) =>
        [.. dashboard.Ignored.Visible(site).Where(update =>
            search.Length == 0
            || update.Name.Contains(search, StringComparison.OrdinalIgnoreCase)
            || update.Slug.Contains(search, StringComparison.OrdinalIgnoreCase))];

    private RestAnswer IgnoredEverywhere(RestRequest request)
    {
        RefuseLikeTheAbility();
        return Ignored(request, [dashboard.Ignored.Plugins], [dashboard.Ignored.Themes]);
    }

    private RestAnswer IgnoredOnSite(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        RefuseLikeTheAbility();
        return Ignored(request, [dashboard.Ignored.Plugins, site.IgnoredPlugins], [dashboard.Ignored.Themes, site.IgnoredThemes]);
    }

    private void RefuseLikeTheAbility()
    {
        if (dashboard.HasAbilities)
            throw new RestError("ability_invalid_input", "mainwp/list-ignored-updates-v1 cannot use this input: scope is not known.", 500);
    }

    private static JsonObject Ignored(RestRequest request, IgnoredItems[] plugins, IgnoredItems[] themes)
    {
        var types = request.List("type");
        var data = new JsonObject();
        foreach (var (name, lists) in new[] { ("plugins", plugins), ("themes", themes) })
        {
            var merged = IgnoredItems.Merge(lists);
            if (!merged.IsEmpty && (types.Count == 0 || types.Contains(name)))
                data[name] = merged.ToJson();
        }

        return new JsonObject { ["success"] = 1, ["data"] = data.Count == 0 ? new JsonArray() : data };
    }
}
