using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>mainwp/v1/site: changing one. "Process ran." for any outcome and any id.</summary>
internal sealed class Version1SiteChangeRoutes(Dashboard dashboard)
{
    public void Register(Version1Routes routes)
    {
        routes.Post("/site/add-site", Add);
        routes.Put("/site/edit-site", routes.Site(Edit, () => JsonValue.Create(false)));
        routes.Post("/site/sync-site", Ran(routes, site => site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say)));
        routes.Post("/site/reconnect-site", Ran(routes, site => SiteConnection.Reconnect(dashboard, site)));
        routes.Post("/site/disconnect-site", Ran(routes, Version1SiteListRoutes.Leave));
        routes.Delete("/site/remove-site", Ran(routes, dashboard.Sites.Remove));
        routes.Post("/site/check-site-http-status", Ran(routes, site => SiteConnection.Check(dashboard, site)));
        routes.Post("/site/site-manage-plugin", request => Manage(routes, request, "plugin", site => site.Plugins));
        routes.Post("/site/site-manage-theme", request => Manage(routes, request, "theme", site => site.Themes));
    }

    private static Func<RestRequest, RestAnswer> Ran(Version1Routes routes, Action<Site> work) => routes.Site(
        (site, _) =>
        {
            work(site);
            return Version1Answer.Ran;
        },
        () => Version1Answer.Ran);

    private RestAnswer Add(RestRequest request)
    {
        var body = request.Json;
        var added = SiteAddition.Add(dashboard, PhpValue.Text(body["url"]), PhpValue.Text(body["name"]), PhpValue.Text(body["admin"]), PhpValue.Text(body["adminpassword"]));
        if (added.Site is not { } site)
            return new JsonObject { ["error"] = PhpValue.Escape(dashboard.Say(added.Error!)) };
        site.TagIds.UnionWith(PhpValue.List(body["groupids"]).Select(int.Parse));
        return new JsonObject { ["response"] = PhpValue.Escape(dashboard.Say("The site was added.")), ["siteid"] = site.Id };
    }

    // Only JSON is read. For anything else the answer says "updated successfully", and nothing is changed.
    private RestAnswer Edit(Site site, RestRequest request)
    {
        var body = request.Json;
        if (PhpValue.Text(body["name"]) is { Length: > 0 } name)
            site.Name = name;
        if (PhpValue.Text(body["admin"]) is { Length: > 0 } admin)
            site.AdminUser = admin;
        if (PhpValue.List(body["groupids"]) is { Count: > 0 } tags)
        {
            site.TagIds.Clear();
            site.TagIds.UnionWith(tags.Select(int.Parse));
        }

        site.ClientId = Number(body["client_id"]) ?? site.ClientId;
        site.ForceIpv4 = Number(body["force_use_ipv4"]) ?? site.ForceIpv4;
        site.SslVersion = Number(body["sslversion"]) ?? site.SslVersion;
        site.VerifyCertificate = Number(body["verify"]) ?? site.VerifyCertificate;
        site.IsSuspended = (Number(body["suspended"]) ?? (site.IsSuspended ? 1 : 0)) == 1;
        site.IgnoresCore = (Number(body["ignore_core_updates"]) ?? (site.IgnoresCore ? 1 : 0)) != 0;
        site.IgnoresPlugins = (Number(body["ignore_plugin_updates"]) ?? (site.IgnoresPlugins ? 1 : 0)) != 0;
        site.IgnoresThemes = (Number(body["ignore_theme_updates"]) ?? (site.IgnoresThemes ? 1 : 0)) != 0;
        return new JsonObject { ["message"] = dashboard.Say("The site was changed."), ["site"] = site.Url, ["success"] = body.Count(field => field.Key != "site_id" && !field.Key.StartsWith("consumer_", StringComparison.Ordinal)) > 0 };
    }

    private RestAnswer Manage(Version1Routes routes, RestRequest request, string kind, Func<Site, List<InstalledItem>> items)
    {
        if (routes.Missing(request, "site_id", kind, "action") is { } missing)
            return missing;
        if (request.Text("action") is not ("activate" or "deactivate" or "delete"))
            return Version1Answer.Error(dashboard.Say("A parameter cannot be used."), 400);
        return Ran(routes, site =>
        {
            if (site.Connection == Connection.Answering && items(site).FirstOrDefault(item => item.Slug == request.Text(kind)) is { } found)
                Apply(items(site), found, request.Text("action"), kind);
        })(request);
    }

    private static void Apply(List<InstalledItem> items, InstalledItem item, string action, string kind)
    {
        if (action == "delete")
        {
            if (!item.IsActive)
                items.Remove(item);
            return;
        }

        if (kind == "theme")
        {
            if (action == "deactivate")
                return;
            foreach (var other in items)
                other.IsActive = false;
        }

        item.IsActive = action == "activate";
    }

    private static int? Number(JsonNode? node) => int.TryParse(PhpValue.Text(node), out var number) ? number : null;
}
