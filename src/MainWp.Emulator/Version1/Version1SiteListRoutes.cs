using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>mainwp/v1/sites: all of them at once.</summary>
internal sealed class Version1SiteListRoutes(Dashboard dashboard)
{
    private readonly Version1SiteView _view = new(dashboard);

    public void Register(Version1Routes routes)
    {
        routes.Get("/sites/all-sites", All);
        routes.Get("/sites/all-sites-count", _ => Version1Answer.Count(dashboard.Sites.Count));
        routes.Get("/sites/connected-sites", _ => Named(site => site.SyncErrors.Length == 0));
        routes.Get("/sites/connected-sites-count", _ => Version1Answer.Count(dashboard.Sites.All.Count(site => site.SyncErrors.Length == 0)));
        routes.Get("/sites/disconnected-sites", _ => Named(site => site.SyncErrors.Length > 0));
        routes.Get("/sites/disconnected-sites-count", _ => Version1Answer.Count(dashboard.Sites.All.Count(site => site.SyncErrors.Length > 0)));
        routes.Post("/sites/sync-sites", _ => Each(site => site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say) ? "success" : "failed"));
        routes.Post("/sites/check-sites", _ => Each(site => SiteConnection.Check(dashboard, site) == 200 ? "success" : "failed"));
        routes.Post("/sites/disconnect-sites", Disconnect);
        routes.Get("/sites/http-status", _ => Each(site => site.HttpCode.ToString(CultureInfo.InvariantCulture)));
        routes.Get("/sites/health-score", _ => Each(_ => "Good"));
        routes.Get("/sites/security-issues", _ => Each(Version1SiteRoutes.Security));
        routes.Get("/sites/sites-available-updates-count", _ => Counted());
        routes.Get("/sites/get-sites-by-url", ByUrl);
        routes.Get("/sites/get-sites-by-client", ByClient);
    }

    public static void Leave(Site site)
    {
        if (site.Connection == Connection.Answering)
            site.Connection = Connection.Refusing;
    }

    private RestAnswer All(RestRequest request) => request.Has("full_data") && request.Text("full_data") is not ("" or "0" or "no")
        ? Full(request, dashboard.Sites.All, request.Text("format") == "array")
        : Map(dashboard.Sites.All, request.Text("format") == "array", site => Version1SiteView.Short(site, Groups(request), dashboard.Tags.NameOf));

    private RestAnswer ByUrl(RestRequest request)
    {
        var urls = request.Text("urls").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToList();
        return Full(request, dashboard.Sites.All.Where(site => urls.Count == 0 || urls.Contains(Bare(site.Url))), request.Text("format") == "array");
    }

    // Names and email addresses are not numbers, so they do not filter.
    private RestAnswer ByClient(RestRequest request)
    {
        var ids = (request.Text("client_id") is { Length: > 0 } id ? id : request.Text("client")).Split(';').Select(text => int.TryParse(text, out var number) ? number : 0).Where(number => number > 0).ToList();
        return Full(request, dashboard.Sites.All.Where(site => ids.Count == 0 || ids.Contains(site.ClientId)), request.Text("format") is "" or "array");
    }

    private RestAnswer Full(RestRequest request, IEnumerable<Site> sites, bool isList) => Map(sites, isList, site => _view.Full(site, Groups(request)));

    private static RestAnswer Map(IEnumerable<Site> sites, bool isList, Func<Site, JsonNode?> view) => isList
        ? Version1Answer.Data(PhpValue.Array(sites.Select(view)))
        : PhpValue.Map(sites.Select(site => KeyValuePair.Create(site.Id.ToString(CultureInfo.InvariantCulture), view(site))));

    private RestAnswer Each(Func<Site, JsonNode?> view) => Map(dashboard.Sites.All, false, view);

    private RestAnswer Named(Func<Site, bool> isWanted) => PhpValue.Array(dashboard.Sites.All.Where(isWanted).Select(site => new JsonObject
    {
        ["id"] = site.Id.ToString(CultureInfo.InvariantCulture),
        ["name"] = site.Name,
        ["url"] = site.Url,
    }));

    // MainWP Child disconnects, and the dashboard notices it at the next sync.
    private RestAnswer Disconnect(RestRequest request)
    {
        foreach (var site in dashboard.Sites.All)
            Leave(site);
        return Version1Answer.Ran;
    }

    private RestAnswer Counted()
    {
        var visible = dashboard.Sites.All.SelectMany(dashboard.Ignored.Visible).ToList();
        return Counts(visible);
    }

    public static JsonObject Counts(IReadOnlyList<PendingUpdate> updates) => new()
    {
        ["total"] = updates.Count,
        ["wp"] = updates.Count(update => update.Type == UpdateType.Core),
        ["plugins"] = updates.Count(update => update.Type == UpdateType.Plugin),
        ["themes"] = updates.Count(update => update.Type == UpdateType.Theme),
        ["translations"] = updates.Count(update => update.Type == UpdateType.Translation),
    };

    private static bool Groups(RestRequest request) => request.Text("selectgroups") is not ("" or "0");

    private static string Bare(string url)
    {
        var bare = url.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal).Replace("www.", "", StringComparison.Ordinal);
        return bare.EndsWith('/') ? bare : bare + "/";
    }
}
