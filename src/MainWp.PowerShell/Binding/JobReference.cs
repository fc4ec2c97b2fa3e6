using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Jobs;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a background job: by its id in this runspace, by an id of the server, or the object.</summary>
public class JobReference : Reference
{
    private static readonly string[] AbilityPrefixes = ["sync_", "update_", "reconnect_", "disconnect_", "check_", "suspend_"];

    private readonly MainWpObject? _job;

    /// <summary>By id.</summary>
    public JobReference(string id)
        : this(id, null, null)
    {
    }

    /// <summary>A batch update.</summary>
    public JobReference(BatchUpdate job)
        : this(job.Id, job.Dashboard, job)
    {
    }

    /// <summary>A job that an ability queued.</summary>
    public JobReference(Job job)
        : this(job.JobId, job.Dashboard, job)
    {
    }

    /// <summary>A job of the dashboard's tools.</summary>
    public JobReference(ToolJob job)
        : this(job.JobId, job.Dashboard, job)
    {
    }

    /// <summary>Any object with a JobId or Id.</summary>
    public JobReference(PSObject value)
        : this(IdOf(value), value.BaseObject is MainWpObject known ? known.Dashboard : Deserialized.Dashboard(value), KnownJob(value))
    {
    }

    private protected JobReference(string id, Uri? dashboard, MainWpObject? job)
        : base(id, dashboard) => _job = job;

    /// <summary>The reference to a job of any kind.</summary>
    internal static JobReference To(MainWpObject job) => job switch
    {
        BatchUpdate batch => new(batch),
        ToolJob tool => new(tool),
        _ => new((Job)job),
    };

    /// <summary>Whether an id has one of the forms in which the server gives them.</summary>
    internal static bool IsServerJob(string id) => IsAbilityJob(id) || ToolJobsApi.KindOf(id) is not null;

    /// <summary>The job: the object given, the one of this runspace, or for an id of the server one of which nothing else is known yet.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    internal virtual MainWpObject Resolve(JobList jobs, Uri dashboard) => Find(jobs, dashboard) ?? throw NotFound("job", "Get-MainWpJob");

    private protected MainWpObject? Find(JobList jobs, Uri dashboard)
    {
        if ((_job ?? jobs.Find(Given, dashboard)) is { } known)
            return known;
        if (Given.StartsWith("update_", StringComparison.Ordinal))
            return new BatchUpdate { Id = Given, JobId = [Given], State = BatchUpdateState.Queued, Dashboard = dashboard };
        if (IsAbilityJob(Given))
            return new Job { JobId = Given, Type = Given.Substring(0, Given.IndexOf('_')), State = JobState.Queued, Dashboard = dashboard };
        return ToolJobsApi.KindOf(Given) is { } kind ? new ToolJob { JobId = Given, Kind = kind, State = ToolJobState.Pending, Dashboard = dashboard } : null;
    }

    private protected MainWpException NotFound(string noun, string listing) =>
        new(ErrorKind.NotFound, $"'{Given}' is no {noun} of this runspace and no job id of the server. Run {listing} to list those of this runspace.") { Resource = Resource.Job };

    private protected static string IdOf(PSObject value) => value.BaseObject switch
    {
        BatchUpdate job => job.Id,
        Job job => job.JobId,
        ToolJob job => job.JobId,
        JobReference reference => reference.Given,
        string id => id,
        _ when Deserialized.Kind(value) is null or nameof(BatchUpdate) or nameof(Job) or nameof(ToolJob) =>
            FirstOf(Deserialized.Property(value, "JobId")) ?? Deserialized.Property(value, "Id")?.ToString() ?? throw NoJob(value),
        _ => throw NoJob(value),
    };

    private protected static MainWpObject? KnownJob(PSObject value) => value.BaseObject switch
    {
        BatchUpdate or Job or ToolJob => (MainWpObject)value.BaseObject,
        JobReference reference => reference._job,
        _ => null,
    };

    // disconnect_ begins ids of both kinds: those of abilities end in a UUID, those of tools do not.
    private static bool IsAbilityJob(string id) =>
        AbilityPrefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)) && (!id.StartsWith("disconnect_", StringComparison.Ordinal) || Guid.TryParse(id.Substring("disconnect_".Length), out _));

    private static PSInvalidCastException NoJob(PSObject value) => new($"'{value}' names no job: it has no JobId or Id.");

    private static string? FirstOf(object? ids) => ids is string one ? one : ids is IEnumerable many ? many.Cast<object>().FirstOrDefault()?.ToString() : null;
}
