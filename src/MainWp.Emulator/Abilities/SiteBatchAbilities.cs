using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities that do one thing to many sites, in the background when they are more than 200.</summary>
internal sealed class SiteBatchAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("sync-sites", Sync);
        table.Add("reconnect-sites", input => Run(input, "reconnect", "reconnected", site => SiteConnection.Reconnect(dashboard, site), SiteShape.Short));
        table.Add("disconnect-sites", input => Run(input, "disconnect", "disconnected", Disconnect, SiteShape.Short));
        table.Add("suspend-sites", input => Run(input, "suspend", "suspended", site => site.IsSuspended = true, SiteShape.Short));
        table.Add("check-sites", input => Run(input, "check", "checked", Check, Checked));
    }

    /// <summary>A site that nobody answers at has been checked all the same.</summary>
    private bool Check(Site site)
    {
        SiteConnection.Check(dashboard, site);
        return true;
    }

    private static JsonObject Checked(Site site)
    {
        var row = SiteShape.Short(site);
        row["status"] = new JsonObject { ["online"] = site.HttpCode == 200, ["http_code"] = site.HttpCode };
        return row;
    }

    private bool Disconnect(Site site)
    {
        SiteConnection.Mark(dashboard, site);
        return true;
    }

    private JsonNode Sync(AbilityInput input)
    {
        var (named, unknown) = input.Sites(input.List("site_ids").Count > 0 ? "site_ids" : "site_ids_or_domains");
        var sites = named.Where(site => !input.Ids("exclude_ids").Contains(site.Id)).ToList();
        if (sites.Count > SiteListRoutes.LargestInRequest)
        {
            var job = dashboard.Jobs.Queue("sync", sites, site => Synced(site) ? null : site.SyncErrors);
            return new JsonObject
            {
                ["queued"] = true,
                ["job_id"] = job.Id,
                ["status_url"] = $"{dashboard.Api}/mainwp/v2/jobs/{job.Id}",
                ["sites_queued"] = job.Total,
            };
        }

        var outcomes = sites.Select(site => (Site: site, Succeeded: SiteConnection.Sync(dashboard, site))).ToList();
        var errors = unknown.Select(reference => SiteShape.UnknownSite(reference, dashboard.Say))
            .Concat(outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Site.IsTakenForDown
                ? Failed(outcome.Site.Id, "mainwp_site_offline", dashboard.Say("The site is not up."))
                : Failed(outcome.Site.Id, "mainwp_sync_failed", outcome.Site.SyncErrors)))
            .ToList();
        return new JsonObject
        {
            ["queued"] = false,
            ["synced"] = PhpValue.Array(outcomes.Where(outcome => outcome.Succeeded).Select(outcome => SiteShape.Short(outcome.Site))),
            ["errors"] = PhpValue.Array(errors),
            ["total_synced"] = outcomes.Count(outcome => outcome.Succeeded),
            ["total_errors"] = errors.Count,
        };
    }

    private JsonNode Run(AbilityInput input, string type, string done, Func<Site, bool> work, Func<Site, JsonObject> row)
    {
        var (sites, unknown) = input.Sites();
        if (sites.Count == 0)
            throw new RestError("mainwp_site_not_found", "None of these sites is there.", 404);
        var errors = unknown.Select(reference => SiteShape.UnknownSite(reference, dashboard.Say)).ToList();
        if (sites.Count > SiteListRoutes.LargestInRequest)
        {
            var job = dashboard.Jobs.Queue(type, sites, site => work(site) ? null : UpdateRunner.ChildUnreachable);
            return new JsonObject { ["queued"] = true, ["job_id"] = job.Id, ["total"] = job.Total, ["errors"] = PhpValue.Array(errors) };
        }

        var outcomes = sites.Select(site => (Site: site, Succeeded: work(site))).ToList();
        errors.AddRange(outcomes.Where(outcome => !outcome.Succeeded)
            .Select(outcome => Failed(outcome.Site.Url, $"mainwp_{type}_failed", UpdateRunner.ChildUnreachable)));
        return new JsonObject
        {
            [done] = PhpValue.Array(outcomes.Where(outcome => outcome.Succeeded).Select(outcome => row(outcome.Site))),
            ["errors"] = PhpValue.Array(errors),
            [$"total_{done}"] = outcomes.Count(outcome => outcome.Succeeded),
            ["total_errors"] = errors.Count,
        };
    }

    private bool Synced(Site site) => site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say);

    private static JsonObject Failed(JsonNode identifier, string code, string message) => new()
    {
        ["identifier"] = identifier,
        ["code"] = code,
        ["message"] = message,
    };
}
