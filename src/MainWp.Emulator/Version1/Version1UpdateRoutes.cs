using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>Updates of mainwp/v1: lists that leave nothing out, and routes that install what is ignored too.</summary>
internal sealed class Version1UpdateRoutes(Dashboard dashboard)
{
    public void Register(Version1Routes routes)
    {
        routes.Put("/site/site-update-wordpress", routes.Site(Core));
        routes.Put("/site/site-update-plugins", routes.Site((site, _) => Install(site, UpdateType.Plugin, _ => true)));
        routes.Put("/site/site-update-themes", routes.Site((site, _) => Install(site, UpdateType.Theme, _ => true)));
        routes.Put("/site/site-update-translations", routes.Site(Translations));
        routes.Put("/site/site-update-item", request => routes.Missing(request, "site_id", "type", "slug") ?? routes.Site(Item)(request));

        routes.Get("/updates/available-updates", _ => Available());
        routes.Get("/updates/ignored-plugins-updates", _ => Ignored(dashboard.Ignored.Plugins));
        routes.Get("/updates/ignored-themes-updates", _ => Ignored(dashboard.Ignored.Themes));
        routes.Get("/updates/site-ignored-plugins-updates", routes.Site((site, _) => Ignored(site.IgnoredPlugins), () => Version1Answer.Nothing));
        routes.Get("/updates/site-ignored-themes-updates", routes.Site((site, _) => Ignored(site.IgnoredThemes), () => Version1Answer.Nothing));
        routes.Post("/updates/ignore-updates", request => routes.Missing(request, "type", "slug", "name") ?? Ignore(request, dashboard.Ignored.Plugins, dashboard.Ignored.Themes));
        routes.Post("/updates/ignore-update", request => routes.Missing(request, "type", "slug", "name", "site_id")
            ?? routes.Site((site, _) => Ignore(request, site.IgnoredPlugins, site.IgnoredThemes), () => Version1Answer.Ran)(request));
        routes.Post("/updates/unignore-updates", request => routes.Missing(request, "type", "slug") ?? Broken());
        routes.Post("/updates/unignore-update", request => routes.Missing(request, "type", "slug", "site_id") ?? Broken());
    }

    private RestAnswer Core(Site site, RestRequest request)
    {
        if (site.Connection != Connection.Answering)
            return new JsonObject { ["error"] = UpdateRunner.ChildUnreachable };
        if (site.PendingOf(UpdateType.Core).FirstOrDefault() is { } pending)
            dashboard.Updates.Apply(site, pending);
        return new JsonObject
        {
            ["upgrade"] = "SUCCESS",
            ["mainwp_cache_control_last_purged"] = 0,
            ["mainwp_cache_control_cache_solution"] = "Plugin Not Found",
            ["mainwp_cache_control_logs"] = "{\"status\":\"Disabled\",\"action\":\"SUCCESS\",\"do_purge\":\"0\"}",
            ["fetch_url_output"] = SiteSecurity.Fetched(),
        };
    }

    private RestAnswer Item(Site site, RestRequest request)
    {
        var slug = Uri.UnescapeDataString(request.Text("slug").Replace('+', ' '));
        return Install(site, request.Text("type") == "theme" ? UpdateType.Theme : UpdateType.Plugin, update => update.Slug == slug);
    }

    private RestAnswer Install(Site site, UpdateType type, Func<PendingUpdate, bool> isWanted)
    {
        if (site.Connection != Connection.Answering)
            throw new RestError("mainwp_rest_upgrade_plugintheme_error", UpdateRunner.ChildUnreachable);
        var info = new JsonObject();
        var errors = new JsonObject();
        foreach (var outcome in site.PendingOf(type).Where(isWanted).Select(update => dashboard.Updates.Apply(site, update)).ToList())
        {
            var (update, escaped) = (outcome.Update, Uri.EscapeDataString(outcome.Update.Slug));
            if (!outcome.Succeeded)
            {
                errors[escaped] = outcome.Error;
                info[escaped] = new JsonObject { ["success"] = 0, ["error"] = outcome.Error };
            }

            info[update.Slug] = new JsonObject
            {
                ["success"] = outcome.Succeeded ? 1 : 0,
                ["name"] = update.Name,
                ["old_version"] = outcome.Succeeded ? update.Current : "",
                ["version"] = outcome.Succeeded ? update.New : update.Current,
            };
        }

        var data = new JsonObject { ["updates_info"] = info.Count == 0 ? new JsonArray() : info };
        if (errors.Count > 0)
            data["result_error"] = errors;
        return new JsonObject { ["SUCCESS"] = "Process ran.", ["data"] = data };
    }

    private RestAnswer Translations(Site site, RestRequest request)
    {
        if (site.Connection != Connection.Answering)
            return RestAnswer.Fatal(Pages.PhpFatal(dashboard));
        foreach (var update in site.PendingOf(UpdateType.Translation).ToList())
            dashboard.Updates.Apply(site, update);
        return Version1Answer.Ran;
    }

    private RestAnswer Available() => PhpValue.Map(dashboard.Sites.All.Select(site =>
    {
        var set = Version1SiteRoutes.Available(site);
        set["groups"] = site.TagIds.Count == 0 ? null : string.Join(',', site.TagIds.Select(dashboard.Tags.NameOf));
        return KeyValuePair.Create(site.Id.ToString(CultureInfo.InvariantCulture), (JsonNode?)set);
    }));

    private static RestAnswer Ignored(IgnoredItems items) => items.IsEmpty ? Version1Answer.Nothing : items.ToJson();

    private static RestAnswer Ignore(RestRequest request, IgnoredItems plugins, IgnoredItems themes)
    {
        (request.Text("type") == "theme" ? themes : plugins).Add(Uri.UnescapeDataString(request.Text("slug")), request.Text("name"));
        return Version1Answer.Ran;
    }

    /// <summary>The server calls a function with an argument too few.</summary>
    private RestAnswer Broken() => new(
        new JsonObject
        {
            ["code"] = "internal_server_error",
            ["message"] = dashboard.Say("<p>The emulated server failed.</p>"),
            ["data"] = new JsonObject
            {
                ["status"] = 500,
                ["error"] = new JsonObject { ["type"] = 1, ["message"] = "Uncaught ArgumentCountError", ["file"] = "/srv/dashboard/emulated.php", ["line"] = 1 },
            },
            ["additional_errors"] = new JsonArray(),
        },
        500);
}
