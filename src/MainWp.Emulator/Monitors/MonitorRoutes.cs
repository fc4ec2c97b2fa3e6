using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Monitors;

/// <summary>monitors: reading and checking.</summary>
internal sealed class MonitorRoutes(Dashboard dashboard)
{
    public const string One = "/monitors/" + MainWpRoutes.ChildSite;

    private static readonly Argument Status = new("status")
    {
        Check = value => PhpValue.Text(value) is "up" or "down" or "pending" or "first" or "paused" ? null : new ArgumentFault(null, "This value is not allowed."),
    };

    private static readonly Argument Period = new("period")
    {
        Default = "30d",
        Check = value => PhpValue.Text(value) is "24h" or "7d" or "30d" || PhpValue.Text(value).Contains('/', StringComparison.Ordinal)
            ? null
            : new ArgumentFault("invalid_period", "period takes 24h, 7d, 30d or two dates with a slash."),
    };

    private static readonly Argument Page = new("page", "integer") { Default = 1 };
    private static readonly Argument PerPage = new("per_page", "integer") { Default = 20 };

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/monitors", request => List(request, site => MonitorView.Full(site, Now)), Status, Page, PerPage);
        routes.Get("/monitors/basic", request => List(request, site => MonitorView.Basic(site, MonitorView.Status(site))), Status, Page, PerPage);
        routes.Get("/monitors/count", request => new JsonObject { ["success"] = 1, ["count"] = Matching(request).Count() }, Status);
        routes.Get(One, request => Found(request, site => Data(MonitorView.Detail(site, Now))));
        routes.Get($"{One}/basic", request => Found(request, site => Data(MonitorView.Basic(site, ""))));
        routes.Get($"{One}/heartbeat", request => Found(request, site => Heartbeats(request, site)), Period, new Argument("limit", "integer"), Status);
        routes.Get($"{One}/incidents", request => Found(request, site => Data(PhpValue.Array(Incidents(request, site).Select(incident => MonitorView.Incident(incident, Now))))), Page, PerPage);
        routes.Get($"{One}/incidents/count", request => Found(request, site => new JsonObject { ["success"] = 1, ["count"] = Incidents(request, site).Sum(incident => incident.Count) }), Page, PerPage);
        routes.Create($"{One}/check", request => Found(request, Check));
    }

    private DateTimeOffset Now => dashboard.Clock.GetUtcNow();

    private RestAnswer List(RestRequest request, Func<Site, JsonObject> view)
    {
        var page = Paging.Slice(Matching(request), request.Number("page") ?? 1, request.Number("per_page") ?? 20);
        return new JsonObject { ["success"] = 1, ["total"] = page.Count, ["data"] = PhpValue.Array(page.Select(view)) };
    }

    private IEnumerable<Site> Matching(RestRequest request)
    {
        var include = request.Ids("include");
        var exclude = request.Ids("exclude");
        var status = request.Text("status");
        return dashboard.Sites.All
            .Where(site => include.Count == 0 || include.Contains(site.Id))
            .Where(site => !exclude.Contains(site.Id))
            .Where(site => site.Url.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase))
            .Where(site => status.Length == 0 || HasResult(site, status))
            .OrderByDescending(site => site.Id);
    }

    /// <summary>The filter looks at another column: "down" is a site never looked at, "paused" one that was offline.</summary>
    private static bool HasResult(Site site, string status) => status switch
    {
        "up" => site.Monitor.Last is { IsUp: true },
        "down" => site.Monitor.Last is null,
        "paused" => site.Monitor.Last is { IsUp: false },
        _ => false,
    };

    private RestAnswer Heartbeats(RestRequest request, Site site)
    {
        var beats = site.Monitor.Heartbeats.Where(beat => beat.Time >= Since(request)).OrderByDescending(beat => beat.Id).ToList();
        if (beats.Count == 0)
            return Nothing("There are no heartbeats.");
        var limit = request.Number("limit") ?? 0;
        return new JsonObject
        {
            ["success"] = 1,
            ["data"] = PhpValue.Array((limit > 0 ? beats.Take(limit) : beats).Select(beat => MonitorView.Beat(site, beat))),
            ["meta"] = new JsonObject
            {
                ["page"] = 1,
                ["per_page"] = limit,
                ["total"] = beats.Count,
                ["total_pages"] = limit > 0 ? (beats.Count + limit - 1) / limit : 1,
            },
        };
    }

    private DateTimeOffset Since(RestRequest request)
    {
        var period = request.Text("period");
        var start = period.Contains('/', StringComparison.Ordinal) ? period.Split('/')[0] : request.Text("since");
        if (DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
            return since;
        return period switch { "24h" => Now.AddDays(-1), "7d" => Now.AddDays(-7), _ => Now.AddDays(-30) };
    }

    private static IReadOnlyList<(Heartbeat First, Heartbeat? End, int Count)> Incidents(RestRequest request, Site site) =>
        Paging.Slice(MonitorView.Incidents(site.Monitor), 1, request.Number("per_page") ?? 20);

    private RestAnswer Check(Site site)
    {
        var code = SiteConnection.Check(dashboard, site);
        return Data(new JsonObject { ["http_code"] = code, ["uptime_status"] = code == 200 ? "up" : "down" });
    }

    private RestAnswer Found(RestRequest request, Func<Site, RestAnswer> answer) =>
        dashboard.Sites.Find(request.Text("id_domain")) is { } site ? answer(site) : Nothing("There is no such monitor.");

    private RestAnswer Nothing(string message) => new JsonObject { ["success"] = 0, ["message"] = dashboard.Say(message) };

    private static JsonObject Data(JsonNode data) => new() { ["success"] = 1, ["data"] = data };
}
