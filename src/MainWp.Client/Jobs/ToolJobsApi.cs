using System.Net;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/settings/tools that start work on all sites, and their status.</summary>
internal sealed class ToolJobsApi(Transport transport)
{
    /// <summary>Starts a job. It touches every site of the dashboard.</summary>
    public async Task<ToolJob> StartAsync(ToolJobKind kind, CancellationToken stop)
    {
        var request = Request.Post($"settings/tools/{RouteOf(kind)}") with { About = new Subject(Resource.Job, $"the job {kind}") };
        var (started, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ToolJobStart, stop).ConfigureAwait(false);
        var id = started?.JobId ?? throw Failure.Unreadable(request, transport.Connection, new FormatException("there is no job id in it"));
        return new ToolJob { Dashboard = transport.Connection.Address, JobId = id, Kind = kind, State = ToolJobState.Pending };
    }

    /// <summary>Where a job stands.</summary>
    /// <exception cref="MainWpException">NotFound for a job that never was or is older than 24 hours; InvalidArgument for an id of no tool.</exception>
    public async Task<ToolJob> GetAsync(string jobId, CancellationToken stop)
    {
        var kind = KindOf(jobId) ?? throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAToolJob(jobId)) { Resource = Resource.Job };
        var request = Request.Get($"settings/tools/{RouteOf(kind)}-status/{Uri.EscapeDataString(jobId)}") with { About = new Subject(Resource.Job, $"Job {jobId}"), ReadsFailure = true, IsFresh = true };
        var (job, around) = await transport.ObjectAsync(request, null, MainWpJson.Default.ToolJob, stop).ConfigureAwait(false);
        // A pending job, or one with failed sites, is not a success either. An answer with a reason and no state is a failure.
        if (around is { Success: false, Message.Length: > 0 } && job is not { State: not ToolJobState.Unknown })
            throw Failure.FromEnvelope(request, transport.Connection, around, (int)HttpStatusCode.OK);
        (job!.JobId, job.Kind) = (jobId, kind);
        return job;
    }

    /// <summary>What a job does, by the form of its id; null where it is none of a tool.</summary>
    public static ToolJobKind? KindOf(string jobId)
    {
        if (jobId.StartsWith("destroy_", StringComparison.Ordinal))
            return ToolJobKind.RevokeLogins;
        if (jobId.StartsWith("renew_", StringComparison.Ordinal))
            return ToolJobKind.RenewConnections;
        return jobId.StartsWith("disconnect_", StringComparison.Ordinal) ? ToolJobKind.DisconnectSites : null;
    }

    private static string RouteOf(ToolJobKind kind) => kind switch
    {
        ToolJobKind.RevokeLogins => "destroy-sessions",
        ToolJobKind.RenewConnections => "renew-connections",
        _ => "disconnect-all-sites",
    };
}
