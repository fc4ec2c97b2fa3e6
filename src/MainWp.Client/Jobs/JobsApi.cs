using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Background jobs: the ability that tells their status. The status_url that the server hands out does not exist.</summary>
// docs/quirks.md, 38.
internal sealed class JobsApi(Transport transport)
{
    /// <summary>Where a job stands.</summary>
    /// <exception cref="MainWpException">NotFound for a job that never was or is older than 24 hours; CredentialRequired without an application password.</exception>
    public async Task<Job> GetAsync(string jobId, CancellationToken stop)
    {
        var request = Request.ReadAbility("mainwp/get-batch-job-status-v1", ("job_id", jobId)) with { About = new Subject(Resource.Job, $"job {jobId}"), IsFresh = true };
        var (job, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.Job, stop).ConfigureAwait(false);
        return job!;
    }
}
