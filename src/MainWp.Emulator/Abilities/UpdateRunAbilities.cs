using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities that update.</summary>
internal sealed class UpdateRunAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("run-updates", Run);
        table.Add("update-all", Run);
        table.Add("update-site-core", Core);
        table.Add("update-site-plugins", input => Items(input, UpdateType.Plugin));
        table.Add("update-site-themes", input => Items(input, UpdateType.Theme));
        table.Add("update-site-translations", input => Items(input, UpdateType.Translation));
    }

    /// <summary>What was asked for stands where the address is to be.</summary>
    public static JsonObject UnknownSite(string reference, Func<string, string> say) => new()
    {
        ["site_id"] = 0,
        ["site_url"] = reference,
        ["type"] = "site",
        ["slug"] = "",
        ["code"] = "mainwp_site_not_found",
        ["message"] = say($"There is no site {reference}."),
    };

    private JsonNode Run(AbilityInput input)
    {
        var (named, unknown) = input.Sites();
        var types = input.List("types");
        var items = input.List("specific_items");
        var errors = unknown.Select(reference => UnknownSite(reference, dashboard.Say)).ToList();
        var sites = named;
        bool Wanted(PendingUpdate update) =>
            (types.Count == 0 || types.Contains(update.GroupName)) && (items.Count == 0 || items.Contains(update.Slug));

        if (sites.Count > SiteListRoutes.LargestInRequest)
        {
            var job = dashboard.Jobs.Queue("update", sites, site => dashboard.Updates.RunInJob(site, Wanted));
            return new JsonObject
            {
                ["queued"] = true,
                ["job_id"] = job.Id,
                ["status_url"] = $"{dashboard.Api}/mainwp/v2/jobs/{job.Id}",
                ["updates_queued"] = job.Total,
                ["errors"] = PhpValue.Array(errors),
            };
        }

        errors.AddRange(sites.Where(site => site.IsTakenForDown).Select(Down));
        var outcomes = sites.Where(site => !site.IsTakenForDown).SelectMany(site => dashboard.Updates.RunAndSync(site, Wanted)).ToList();
        return Answer(outcomes, errors, withSites: true);
    }

    private JsonObject Down(Site site) => new()
    {
        ["site_id"] = site.Id,
        ["site_url"] = site.Url,
        ["site_name"] = site.Name,
        ["type"] = "site",
        ["slug"] = "",
        ["code"] = "mainwp_site_offline",
        ["message"] = dashboard.Say("The site is not up."),
    };

    private void MustBeUp(Site site)
    {
        if (site.IsTakenForDown)
            throw new RestError("mainwp_site_offline", "The site is not up.", 400);
    }

    private JsonNode Items(AbilityInput input, UpdateType type)
    {
        MustBeUp(input.Site);
        var slugs = input.List("slugs");
        var wanted = dashboard.Ignored.Visible(input.Site)
            .Where(update => update.Type == type && (slugs.Count == 0 || slugs.Contains(update.Slug)))
            .ToList();
        return Answer([.. wanted.Select(update => dashboard.Updates.Apply(input.Site, update))], [], withSites: false);
    }

    private JsonNode Core(AbilityInput input)
    {
        MustBeUp(input.Site);
        var pending = dashboard.Ignored.Visible(input.Site).FirstOrDefault(update => update.Type == UpdateType.Core)
            ?? throw new RestError("mainwp_no_updates", "WordPress is up to date.", 404);
        var outcome = dashboard.Updates.Apply(input.Site, pending);
        return outcome.Succeeded
            ? new JsonObject { ["updated"] = Updated(outcome) }
            : throw new RestError("mainwp_update_failed", outcome.Error!, 500);
    }

    private static JsonObject Answer(IReadOnlyList<UpdateOutcome> outcomes, List<JsonObject> errors, bool withSites)
    {
        errors.AddRange(outcomes.Where(outcome => !outcome.Succeeded).Select(Failed));
        var updated = outcomes.Where(outcome => outcome.Succeeded).ToList();
        var summary = new JsonObject { ["total_updated"] = updated.Count, ["total_errors"] = errors.Count };
        if (withSites)
            summary["sites_updated"] = updated.DistinctBy(outcome => outcome.Site).Count();
        return new JsonObject
        {
            ["updated"] = PhpValue.Array(updated.Select(Updated)),
            ["errors"] = PhpValue.Array(errors),
            ["summary"] = summary,
        };
    }

    private static JsonObject Updated(UpdateOutcome outcome)
    {
        var view = Base(outcome);
        view["name"] = outcome.Update.Name;
        view["old_version"] = outcome.Update.Current;
        view["new_version"] = outcome.Update.New;
        return view;
    }

    private static JsonObject Failed(UpdateOutcome outcome)
    {
        var view = Base(outcome);
        view["code"] = "mainwp_update_failed";
        view["message"] = outcome.Error;
        return view;
    }

    private static JsonObject Base(UpdateOutcome outcome) => new()
    {
        ["site_id"] = outcome.Site.Id,
        ["site_url"] = outcome.Site.Url,
        ["site_name"] = outcome.Site.Name,
        ["type"] = outcome.Update.TypeName,
        ["slug"] = outcome.Update.Slug,
    };
}
