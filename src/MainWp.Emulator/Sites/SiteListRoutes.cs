using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>sites: the lists, and what is done to all of them.</summary>
internal sealed class SiteListRoutes(Dashboard dashboard)
{
    /// <summary>Up to so many sites the work is done inside the request.</summary>
    public const int LargestInRequest = 200;

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/sites", List);
        routes.Get("/sites/basic", Basic);
        routes.Get("/sites/count", Count);
        routes.Write("/sites/sync", Sync);
        routes.Write("/sites/reconnect", Reconnect);
        routes.Write("/sites/disconnect", Disconnect);
        routes.Write("/sites/check", Check);
    }

    private RestAnswer List(RestRequest request)
    {
        var details = request.Flag("full_data") ?? true;
        var tags = request.Flag("with_tags") ?? true;
        var isOldWay = !dashboard.HasAbilities || request.Has("include") || request.Has("exclude") || !details || !tags;
        var filter = SiteFilter.From(request);
        if (!isOldWay && filter.Status.Count > 1)
            throw Unusable("status");
        var matching = filter.Apply(dashboard.Sites.All).ToList();
        if (isOldWay)
        {
            IReadOnlyList<Site> rows = request.Has("include") ? matching : Paging.Both(matching, request);
            return Answer(dashboard.SiteView.List(rows, request, tags, details), rows.Count);
        }

        var page = Bounded(request, "page", 1, 1, int.MaxValue);
        var size = Bounded(request, "per_page", 20, 1, 100);
        return Answer(dashboard.SiteView.AbilityList(Paging.Slice(matching, page, size), request), filter.Counted().Apply(dashboard.Sites.All).Count());
    }

    private RestAnswer Basic(RestRequest request)
    {
        var rows = Paging.Both(SiteFilter.From(request).Apply(dashboard.Sites.All), request);
        return Answer(PhpValue.Array(rows.Select(SiteView.Basic)), rows.Count);
    }

    private RestAnswer Count(RestRequest request) =>
        new JsonObject { ["count"] = (SiteFilter.From(request) with { Search = "" }).Apply(dashboard.Sites.All).Count() };

    private RestAnswer Sync(RestRequest request)
    {
        var sites = Chosen(request);
        SiteConnection.RefuseOwnInput(dashboard);
        if (dashboard.HasAbilities && sites.Count > LargestInRequest)
        {
            var job = dashboard.Jobs.Queue("sync", sites, site =>
                site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say) ? null : site.SyncErrors);
            return new JsonObject
            {
                ["success"] = 1,
                ["message"] = dashboard.Say("The sites will be synchronised in the background."),
                ["job_id"] = job.Id,
                ["total"] = job.Total,
            };
        }

        return Results(sites, site =>
        {
            var succeeded = SiteConnection.Sync(dashboard, site);
            return succeeded || !dashboard.HasAbilities
                ? dashboard.SiteView.WithResult(site, succeeded)
                : new JsonObject { ["result"] = "failed" };
        });
    }

    /// <summary>The older code stops at the first site that needs nothing.</summary>
    private RestAnswer Reconnect(RestRequest request)
    {
        IEnumerable<Site> sites = Chosen(request);
        if (!dashboard.HasAbilities)
            sites = sites.OrderBy(site => site.Url, StringComparer.Ordinal).TakeWhile(site => site.SyncErrors.Length > 0);
        return Results([.. sites], site => SiteConnection.Reconnect(dashboard, site) ? "success" : "failed");
    }

    private RestAnswer Disconnect(RestRequest request) =>
        Results(Chosen(request), site => SiteConnection.Disconnect(dashboard, site) ? "success" : "failed");

    private RestAnswer Check(RestRequest request) => Results(Chosen(request), site =>
    {
        SiteConnection.Check(dashboard, site);
        var view = dashboard.SiteView.Full(site, tags: false);
        view.Insert(0, "result", site.HttpCode == 200 ? "success" : "failed");
        return view;
    });

    private IReadOnlyList<Site> Chosen(RestRequest request) => [.. SiteFilter.From(request).Apply(dashboard.Sites.All)];

    private static RestAnswer Results(IReadOnlyList<Site> sites, Func<Site, JsonNode> work)
    {
        var results = new JsonObject();
        foreach (var site in sites)
            results[site.Id.ToString(CultureInfo.InvariantCulture)] = work(site);
        return new JsonObject { ["total"] = sites.Count, ["data"] = results.Count == 0 ? new JsonArray() : results };
    }

    private static JsonObject Answer(JsonArray rows, int total) => new() { ["success"] = 1, ["total"] = total, ["data"] = rows };

    private static int Bounded(RestRequest request, string name, int fallback, int least, int most)
    {
        if (!request.Has(name))
            return fallback;
        return request.Number(name) is { } number && number >= least && number <= most
            ? number
            : throw Unusable(name);
    }

    private static RestError Unusable(string name) =>
        new("ability_invalid_input", $"mainwp/list-sites-v1 cannot use this input: {name} is not what it should be.", 500);
}
