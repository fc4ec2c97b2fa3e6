using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>sites/{id}: one site.</summary>
internal sealed class SiteRoutes(Dashboard dashboard)
{
    public void Register(MainWpRoutes routes)
    {
        routes.Get($"/sites/{MainWpRoutes.Number}", Get);
        routes.Get($"/sites/{MainWpRoutes.Host}", Get);
        routes.Write($"/sites/{MainWpRoutes.AnySite}/sync", Sync);
    }

    private RestAnswer Get(RestRequest request)
    {
        if (dashboard.HasAbilities && dashboard.Sites.Find(request.Text("id_domain")) is null)
            throw new RestError("ability_invalid_permissions", "mainwp/get-site-v1 may not be used like this.", 500);
        var site = dashboard.Sites.Required(request);
        return new JsonObject
        {
            ["data"] = dashboard.SiteView.Full(site, request.List("_fields"), request.Flag("with_tags") ?? true),
        };
    }

    private RestAnswer Sync(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say))
            return new JsonObject { ["success"] = 1, ["data"] = dashboard.SiteView.Full(site) };
        if (!dashboard.HasAbilities)
            throw new RestError("mainwp_rest_sync_site_error", "The site could not be synchronised.", 404);
        return new JsonObject { ["success"] = 0, ["data"] = new JsonArray() };
    }
}
