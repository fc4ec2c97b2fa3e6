using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Updates;

/// <summary>updates/update and updates/{id}/update/*: doing it.</summary>
internal sealed class UpdateRunRoutes(Dashboard dashboard)
{
    private const string Site = "/updates/" + MainWpRoutes.UpdatesSite;

    public void Register(MainWpRoutes routes)
    {
        routes.Write("/updates/update", All);
        routes.Write($"{Site}/update", OneSite);
        routes.Write($"{Site}/update/wp", Core);
        routes.Write($"{Site}/update/plugins", request => Items(request, UpdateType.Plugin));
        routes.Write($"{Site}/update/themes", request => Items(request, UpdateType.Theme));
        routes.Write($"{Site}/update/translations", request => Items(request, UpdateType.Translation));
    }

    private RestAnswer All(RestRequest request)
    {
        if (!dashboard.HasAbilities)
        {
            var started = dashboard.Jobs.StartLegacyBatch();
            return Said(started ? "The batch of updates for all sites was started." : "A batch of updates for all sites is at work.");
        }

        dashboard.Jobs.LastBatchStart = dashboard.Clock.GetUtcNow();
        var sites = dashboard.Sites.All.Where(site => !site.IsSuspended && dashboard.Ignored.Visible(site).Count > 0).ToList();
        if (dashboard.Sites.Count > SiteListRoutes.LargestInRequest)
        {
            var job = dashboard.Jobs.Queue("update", dashboard.Sites.All.Where(site => !site.IsSuspended), site => dashboard.Updates.RunInJob(site, update => true));
            var queued = Said("The updates were put into the queue.");
            queued.Insert(2, "job_id", job.Id);
            queued.Insert(3, "queued_count", 0);
            return queued;
        }

        var down = sites.Count(site => site.IsTakenForDown);
        var outcomes = sites.Where(site => !site.IsTakenForDown).SelectMany(site => dashboard.Updates.RunAndSync(site, update => true)).ToList();
        var answer = Said("The updates are done.");
        answer.Insert(2, "summary", new JsonObject
        {
            ["total_updated"] = outcomes.Count(outcome => outcome.Succeeded),
            ["total_errors"] = down + outcomes.Count(outcome => !outcome.Succeeded),
            ["sites_updated"] = outcomes.Where(outcome => outcome.Succeeded).DistinctBy(outcome => outcome.Site).Count(),
        });
        return answer;
    }

    private RestAnswer OneSite(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (site.IsSuspended)
            throw new RestError("mainwp_rest_updates_site_error", "The site is suspended.", 400);

        JsonObject answer;
        if (dashboard.HasAbilities)
        {
            dashboard.Jobs.LastBatchStart = dashboard.Clock.GetUtcNow();
            if (!site.IsTakenForDown)
                dashboard.Updates.RunAndSync(site, update => true);
            answer = Said("The updates of the site are done.");
            answer.Insert(2, "summary", new JsonArray());
        }
        else
        {
            var started = dashboard.Jobs.StartLegacyBatch(site);
            answer = Said(started ? "The batch of updates for the site was started." : "A batch of updates for the site is waiting.");
        }

        answer["site"] = SiteView.Basic(site);
        return answer;
    }

    private RestAnswer Core(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (site.Connection != Connection.Answering)
            return RestAnswer.Fatal(Pages.PhpFatal(dashboard));

        var answer = new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("WordPress is up to date.") };
        if (site.PendingOf(UpdateType.Core).FirstOrDefault(update => !site.Applied.Contains(update)) is { } pending)
        {
            dashboard.Updates.Apply(site, pending);
            answer["data"] = new JsonObject { ["old_version"] = pending.Current, ["version"] = pending.New };
        }

        return answer;
    }

    private RestAnswer Items(RestRequest request, UpdateType type)
    {
        var site = dashboard.Sites.Required(request);
        var group = type.ToString().ToLowerInvariant() + "s";
        if (type == UpdateType.Plugin ? site.IgnoresPlugins : type == UpdateType.Theme && site.IgnoresThemes)
            return Nothing($"This site ignores updates of {group}.");

        var slugs = request.List("slug");
        var wanted = site.PendingOf(type)
            .Where(update => slugs.Contains(update.Slug) && !dashboard.Ignored.Covers(site, update))
            .ToList();
        if (wanted.Count == 0)
            return Nothing($"There are no {group} to update.");
        if (site.Connection != Connection.Answering)
            throw new RestError($"mainwp_rest_upgrade_{group}_of_site_error", UpdateRunner.ChildUnreachable);

        var outcomes = wanted.Select(update => dashboard.Updates.Apply(site, update)).ToList();
        var data = new JsonObject();
        foreach (var failed in outcomes.Where(outcome => !outcome.Succeeded))
            data[Uri.EscapeDataString(failed.Update.Slug)] = new JsonObject { ["success"] = 0, ["error"] = failed.Error };
        foreach (var outcome in outcomes)
            data[outcome.Update.Slug] = View(outcome);
        return new JsonObject { ["success"] = 1, ["data"] = data };
    }

    private static JsonObject View(UpdateOutcome outcome) => new()
    {
        ["success"] = outcome.Succeeded ? 1 : 0,
        ["name"] = outcome.Update.Name,
        ["old_version"] = outcome.Update.Current,
        ["version"] = outcome.Succeeded ? outcome.Update.New : outcome.Update.Current,
    };

    private JsonObject Nothing(string message) => new() { ["success"] = 0, ["message"] = dashboard.Say(message) };

    private JsonObject Said(string message)
    {
        var started = dashboard.Jobs.LastBatchStart;
        return new JsonObject
        {
            ["success"] = 1,
            ["message"] = dashboard.Say(message),
            ["last_time_start_batch_updates"] = dashboard.HasAbilities ? dashboard.Times.LocalT(started) : dashboard.Times.TwiceLocalT(started),
        };
    }
}
