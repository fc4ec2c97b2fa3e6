using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>sites/{id}: one site.</summary>
internal sealed class SiteRoutes(Dashboard dashboard)
{
    private const string One = "/sites/" + MainWpRoutes.AnySite;

    public void Register(MainWpRoutes routes)
    {
        routes.Get($"/sites/{MainWpRoutes.Number}", Get);
        routes.Get($"/sites/{MainWpRoutes.Host}", Get);
        routes.Create("/sites/add", Add, Argument.Needed("url"), Argument.Needed("admin"));
        routes.Write($"{One}/edit", Edit);
        routes.Write($"{One}/sync", Sync);
        routes.Get($"{One}/security", Security);
        routes.Get($"{One}/non-mainwp-changes", Changes);
        routes.Write($"{One}/reconnect", Reconnect);
        routes.Write($"{One}/disconnect", Disconnect);
        routes.Write($"{One}/suspend", request => Suspend(request, true));
        routes.Write($"{One}/unsuspend", request => Suspend(request, false));
        routes.Write($"{One}/check", Check);
        routes.Remove($"{One}/remove", Remove);
        routes.Get($"{One}/client", Client);
        routes.Get($"{One}/costs", Costs);
    }

    /// <summary>Also reached by the batch routes.</summary>
    public RestAnswer Add(RestRequest request)
    {
        var added = SiteAddition.Add(
            dashboard, request.Text("url"), request.Text("name"), request.Text("admin"), request.Text("adminpassword"));
        if (added.Site is not { } site)
        {
            var failure = new JsonObject { ["success"] = 0, ["error"] = PhpValue.Escape(dashboard.Say(added.Error!)) };
            if (added.Existing is { } existing)
                failure["found_id"] = Text(existing.Id);
            return failure;
        }

        if (dashboard.IsFrom("6.0.4"))
            site.ClientId = request.Number("client_id") ?? 0;
        site.TagIds.UnionWith(request.Ids("groupids"));
        return new JsonObject
        {
            ["success"] = 1,
            ["data"] = SiteView.Basic(site),
            ["message"] = PhpValue.Escape(dashboard.Say("The site was added.")),
        };
    }

    // Before 6.0.4 one of these must be sent, or it is a failure.
    private static readonly string[] Edited =
    [
        "name", "admin", "http_user", "http_pass", "uniqueid", "sslversion", "verify", "protocol", "disablehealthchecking", "healththreshold", "suspended", "groupids",
        "automatic_update", "backup_before_upgrade", "force_use_ipv4", "ignore_core_updates", "ignore_plugin_updates", "ignore_theme_updates",
    ];

    /// <summary>
    /// From 6.0.4 on the client is always written: leaving it out takes the site away from its client. Before, it never is. Until 6.0.1
    /// the query for names and the like fails on its own quotation marks, and the answer is success all the same.
    /// </summary>
    public RestAnswer Edit(RestRequest request)
    {
        var site = dashboard.Sites.Required(request.Has("id") ? request.Text("id") : request.Text("id_domain"));
        if (dashboard.IsFrom("6.0.4"))
            site.ClientId = request.Number("client_id") ?? 0;
        var isStored = dashboard.IsFrom("6.0.2");
        if (isStored && request.Text("name") is { Length: > 0 } name)
            site.Name = name;
        if (isStored && request.Text("admin") is { Length: > 0 } admin)
            site.AdminUser = admin;
        if (request.Ids("groupids") is { Count: > 0 } tags)
        {
            site.TagIds.Clear();
            site.TagIds.UnionWith(tags);
        }

        if (isStored)
            site.IsSuspended = request.Flag("suspended") ?? site.IsSuspended;
        site.IgnoresCore = request.Flag("ignore_core_updates") ?? site.IgnoresCore;
        site.IgnoresPlugins = request.Flag("ignore_plugin_updates") ?? site.IgnoresPlugins;
        site.IgnoresThemes = request.Flag("ignore_theme_updates") ?? site.IgnoresThemes;
        site.ForceIpv4 = request.Number("force_use_ipv4") ?? site.ForceIpv4;
        if (isStored)
            site.SslVersion = request.Number("sslversion") ?? site.SslVersion;
        if (!dashboard.IsFrom("6.0.4") && !Edited.Any(request.Has))
            return new JsonObject { ["success"] = 0, ["error"] = dashboard.Say("The site was not changed.") };
        return new JsonObject { ["success"] = 1, ["data"] = dashboard.SiteView.Full(site) };
    }

    private RestAnswer Get(RestRequest request)
    {
        if (dashboard.HasAbilities && dashboard.Sites.Find(request.Text("id_domain")) is null)
            throw new RestError("ability_invalid_permissions", "mainwp/get-site-v1 may not be used like this.", 500);
        var site = dashboard.Sites.Required(request);
        if (dashboard.HasAbilities && !dashboard.IsFrom("6.0.2"))
            return new JsonObject { ["data"] = new JsonArray() };
        var view = dashboard.SiteView.Full(site, request.List("_fields"), request.Flag("with_tags") ?? true);
        dashboard.SiteView.AddOptions(view, site, request);
        if (dashboard.IsFrom("6.0.11") && request.List("custom_fields").Contains("batch_individual_queue_time"))
            view["batch_individual_queue_time"] = dashboard.Jobs.QueueTimeOf(site);
        return new JsonObject { ["data"] = view };
    }

    public RestAnswer Sync(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        SiteConnection.RefuseOwnInput(dashboard);
        if (SiteConnection.Sync(dashboard, site))
            return new JsonObject { ["success"] = 1, ["data"] = dashboard.SiteView.Full(site) };
        if (!dashboard.HasAbilities)
            throw new RestError("mainwp_rest_sync_site_error", "The site could not be synchronised.", 404);
        return new JsonObject { ["success"] = 0, ["data"] = new JsonArray() };
    }

    public RestAnswer Security(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (site.Connection == Connection.Unreachable)
            throw new RestError("mainwp_rest_get_secure_site_error", UpdateRunner.ChildUnreachable, 404);
        var data = site.Connection == Connection.Refusing
            ? new JsonObject { ["error"] = dashboard.Say("The child plugin on this site does not accept the dashboard.") }
            : SiteSecurity.Report(site);
        data["fetch_url_output"] = SiteSecurity.Fetched();
        return new JsonObject { ["data"] = data, ["site"] = SiteView.Basic(site) };
    }

    public RestAnswer Changes(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        return new JsonObject
        {
            ["success"] = 1,
            ["total"] = 0,
            ["data"] = request.Flag("total_count") == true ? new JsonObject { ["total"] = 0 } : new JsonArray(),
            ["site"] = SiteView.Basic(site),
        };
    }

    public RestAnswer Reconnect(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (!SiteConnection.Reconnect(dashboard, site))
            throw new RestError("mainwp_rest_reconnect_site_error", UpdateRunner.ChildUnreachable);
        return new JsonObject { ["success"] = 1, ["data"] = SiteView.Basic(site) };
    }

    public RestAnswer Disconnect(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (!SiteConnection.Disconnect(dashboard, site))
            throw new RestError("mainwp_rest_disconnect_site_error", UpdateRunner.ChildUnreachable);
        return new JsonObject { ["success"] = 1, ["data"] = SiteView.Basic(site) };
    }

    public RestAnswer Suspend(RestRequest request, bool suspended)
    {
        var site = dashboard.Sites.Required(request);
        site.IsSuspended = suspended;
        return new JsonObject { ["success"] = 1, ["suspended"] = suspended ? 1 : 0, ["data"] = SiteView.Basic(site) };
    }

    /// <summary>Success says nothing here: what counts is http_code.</summary>
    public RestAnswer Check(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        var code = SiteConnection.Check(dashboard, site);
        var data = SiteView.Basic(site);
        data["status"] = code == 200 ? 1 : 0;
        data["http_code"] = code;
        return new JsonObject { ["success"] = 1, ["data"] = data };
    }

    /// <summary>A child that does not answer makes it a failure, but the site is gone all the same.</summary>
    public RestAnswer Remove(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        dashboard.Sites.Remove(site);
        return site.Connection == Connection.Answering
            ? new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The site was removed."), ["data"] = SiteView.Basic(site) }
            : new JsonObject { ["success"] = 0, ["error"] = UpdateRunner.ChildUnreachable, ["data"] = SiteView.Basic(site) };
    }

    private RestAnswer Client(RestRequest request) =>
        dashboard.Clients.Find(dashboard.Sites.Required(request).ClientId) is { } client
            ? new JsonObject { ["success"] = 1, ["data"] = ClientView.Raw(client) }
            : new JsonObject { ["success"] = 0, ["error"] = dashboard.Say("The site has no client.") };

    private RestAnswer Costs(RestRequest request)
    {
        var costs = CostView.Of(dashboard, dashboard.Sites.Required(request)).ToList();
        return costs.Count == 0
            ? new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The site has no cost."), ["data"] = new JsonArray() }
            : new JsonObject { ["success"] = 1, ["total"] = costs.Count, ["data"] = CostView.Map(costs) };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
