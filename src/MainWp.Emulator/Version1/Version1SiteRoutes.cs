using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>mainwp/v1/site: reading one. What it does for ids that do not exist differs from route to route.</summary>
internal sealed class Version1SiteRoutes(Dashboard dashboard)
{
    private readonly Version1SiteView _view = new(dashboard);

    public void Register(Version1Routes routes)
    {
        routes.Get("/site/site", routes.Site((site, request) => _view.Row(site, request.Text("with_tags") is not ("" or "0")), () => Version1Answer.Nothing));
        routes.Get("/site/site-info", routes.Site((site, _) => Version1SiteView.Info(site), () => new JsonArray()));
        Items(routes, "plugins", site => site.Plugins, Version1SiteView.Plugin);
        Items(routes, "themes", site => site.Themes, SiteView.Theme);
        routes.Get("/site/site-available-updates", routes.Site((site, _) => Available(site)));
        routes.Get("/site/site-available-updates-count", routes.Site((site, _) => Version1SiteListRoutes.Counts(site.Pending)));
        routes.Get("/site/site-http-status", routes.Site((site, _) => JsonValue.Create(site.HttpCode.ToString(System.Globalization.CultureInfo.InvariantCulture)), () => Version1Answer.Nothing));
        routes.Get("/site/site-health-score", routes.Site((_, _) => JsonValue.Create("Good"), () => JsonValue.Create("Good")));
        routes.Get("/site/site-security-issues", routes.Site((site, _) => Security(site)));
        routes.Get("/site/non-mainwp-changes", request => request.Text("site_id") == "all" ? new JsonArray() : routes.Site((_, _) => new JsonArray(), () => new JsonArray())(request));
        routes.Get("/site/non-mainwp-changes-count", request => request.Text("site_id") == "all" ? Version1Answer.Count(0) : routes.Site((_, _) => Version1Answer.Count(0), () => Version1Answer.Count(0))(request));
    }

    public static JsonObject Security(Site site)
    {
        var report = site.Connection == Connection.Answering ? SiteSecurity.Report(site) : new JsonObject { ["error"] = UpdateRunner.ChildUnreachable };
        report["fetch_url_output"] = SiteSecurity.Fetched();
        return report;
    }

    public static JsonObject Available(Site site) => new()
    {
        ["wp_core"] = UpgradeView.Core(site.PendingOf(UpdateType.Core)),
        ["plugins"] = UpgradeView.Plugins(site, site.PendingOf(UpdateType.Plugin)),
        ["themes"] = UpgradeView.Themes(site, site.PendingOf(UpdateType.Theme)),
        ["translation"] = UpgradeView.Translations(site.PendingOf(UpdateType.Translation)),
    };

    private static void Items(Version1Routes routes, string name, Func<Site, List<InstalledItem>> items, Func<InstalledItem, JsonObject> view)
    {
        foreach (var (state, isWanted) in new (string, Func<InstalledItem, bool>)[] { ("installed", _ => true), ("active", item => item.IsActive), ("inactive", item => !item.IsActive) })
        {
            routes.Get($"/site/site-{state}-{name}", routes.Site((site, _) => PhpValue.Array(items(site).Where(isWanted).Select(view)), () => Version1Answer.Nothing));
            if (state != "active" || name != "themes")
                routes.Get($"/site/site-{state}-{name}-count", routes.Site((site, _) => Version1Answer.Count(items(site).Count(isWanted))));
        }

        routes.Get($"/site/site-abandoned-{name}", routes.Site((_, _) => new JsonArray(), () => new JsonArray()));
        routes.Get($"/site/site-abandoned-{name}-count", routes.Site((_, _) => Version1Answer.Count(0), () => Version1Answer.Count(0)));
    }
}
