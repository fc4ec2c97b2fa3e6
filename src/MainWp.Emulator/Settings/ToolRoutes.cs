using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Settings;

/// <summary>settings/tools: jobs for all sites.</summary>
internal sealed class ToolRoutes(Dashboard dashboard)
{
    public void Register(MainWpRoutes routes)
    {
        Job(routes, "destroy-sessions", "destroy", "destroy_session_job_not_found", "destroy-sessions-status", () => { });
        Job(routes, "renew-connections", "renew", "renew_connection_job_not_found", "renew-connections-status", () => { });
        Job(routes, "disconnect-all-sites", "disconnect", "disconnect_job_not_found", "disconnect-status", DisconnectAll);
        routes.Create("/settings/tools/clear-activation-data", _ => Said("The activation data is gone."));
        routes.Create("/settings/tools/restore-info-messages", _ => Said("The messages will be shown again."));
    }

    /// <summary>The address that an answer names is not always the one that exists.</summary>
    private void Job(MainWpRoutes routes, string tool, string kind, string notFound, string namedRoute, Action work)
    {
        routes.Create($"/settings/tools/{tool}", _ => Start(kind, namedRoute, work));
        routes.Get($@"/settings/tools/{tool}-status/{{{kind}_id:[a-zA-Z0-9_.\-]+}}", request => Status(request.Text($"{kind}_id"), kind, notFound));
    }

    private RestAnswer Start(string kind, string namedRoute, Action work)
    {
        if (dashboard.Sites.Count == 0)
            throw new RestError("no_website_found", "There is no site.");
        var job = dashboard.Jobs.Start(kind, dashboard.Sites.Count, work);
        return new JsonObject
        {
            ["success"] = 1,
            ["message"] = dashboard.Say("The job was started in the background."),
            [$"{kind}_id"] = job.Id,
            ["status_url"] = $"{dashboard.Api}/mainwp/v2/settings/tools/{namedRoute}/{job.Id}",
        };
    }

    private RestAnswer Status(string id, string kind, string notFound)
    {
        var job = dashboard.Jobs.FindToolJob(id, kind) ?? throw new RestError(notFound, "There is no such job.");
        var isDone = job.CompletedAt is not null;
        return new JsonObject
        {
            ["success"] = isDone,
            ["status"] = isDone ? "completed" : "pending",
            ["total"] = job.Total,
            ["processed"] = isDone ? job.Total : 0,
            ["failed"] = 0,
            ["progress"] = isDone ? 100 : 0,
            ["errors"] = new JsonArray(),
            ["started_at"] = job.Kind == "disconnect" ? null : "",
            ["completed_at"] = job.CompletedAt is { } time ? time.ToUnixTimeSeconds() : "",
        };
    }

    private void DisconnectAll()
    {
        foreach (var site in dashboard.Sites.All)
            SiteConnection.Disconnect(dashboard, site);
    }

    private RestAnswer Said(string message) => new JsonObject { ["success"] = 1, ["message"] = dashboard.Say(message) };
}
