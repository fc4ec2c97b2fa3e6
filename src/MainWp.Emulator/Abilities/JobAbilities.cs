using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>The only way to see the progress of a background job.</summary>
internal sealed class JobAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table) => table.Add("get-batch-job-status", Status);

    private JsonNode Status(AbilityInput input)
    {
        var job = dashboard.Jobs.FindSiteJob(input.Text("job_id"))
            ?? throw new RestError("mainwp_job_not_found", "There is no such job. Jobs are kept for 24 hours.", 404);
        var view = new JsonObject
        {
            ["job_id"] = job.Id,
            ["type"] = job.Type,
            ["status"] = job.Status,
            ["progress"] = job.Total == 0 ? 100 : (int)Math.Round(job.Processed * 100.0 / job.Total, MidpointRounding.AwayFromZero),
            ["processed"] = job.Processed,
            ["total"] = job.Total,
            ["succeeded"] = job.Succeeded,
            ["failed"] = job.Failures.Count,
            ["started_at"] = job.StartedAt is { } started ? Times.WithZ(started) : null,
            ["completed_at"] = job.CompletedAt is { } completed ? Times.WithZ(completed) : null,
            ["errors"] = PhpValue.Array(job.Failures.Select(failure => Failure(failure.SiteId, failure.Code ?? $"{job.Type}_failed", failure.Message))),
            ["job_timed_out"] = job.HasTimedOut,
        };
        if (job.HasTimedOut)
        {
            view["errors"]!.AsArray().Add(Failure(0, "timeout", dashboard.Say("The job took too long.")));
            view["job_error_code"] = "timeout";
            view["job_error_message"] = dashboard.Say("The job took too long.");
        }

        return view;
    }

    private static JsonObject Failure(int site, string code, string message) => new()
    {
        ["site_id"] = site,
        ["code"] = code,
        ["message"] = message,
    };
}
