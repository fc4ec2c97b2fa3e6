using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Jobs;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a batch update: by its id in this runspace, by a job id of the server, or the object.</summary>
public sealed class BatchUpdateReference : Reference
{
    private readonly BatchUpdate? _job;

    /// <summary>By id.</summary>
    public BatchUpdateReference(string id)
        : base(id, null)
    {
    }

    /// <summary>The object itself.</summary>
    public BatchUpdateReference(BatchUpdate job)
        : base(job.Id, job.Dashboard) => _job = job;

    /// <summary>Any object with a JobId or Id.</summary>
    public BatchUpdateReference(PSObject value)
        : base(IdOf(value), value.BaseObject is BatchUpdate known ? known.Dashboard : Deserialized.Dashboard(value)) => _job = value.BaseObject as BatchUpdate;

    /// <summary>The job: the object given, the one of this runspace, or for a job id of the server one without its pending updates.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    internal BatchUpdate Resolve(JobList jobs, Uri dashboard) =>
        _job ?? jobs.Find(Given) ?? (IsServerJob(Given)
            ? new BatchUpdate { Id = Given, JobId = [Given], State = BatchUpdateState.Queued, Dashboard = dashboard }
            : throw new MainWpException(ErrorKind.NotFound, $"'{Given}' is no batch update of this runspace and no job id of the server. Run Get-MainWpBatchUpdate to list those of this runspace.") { Resource = Resource.Job });

    // The forms that get-batch-job-status-v1 accepts for updates.
    private static bool IsServerJob(string id) => id.StartsWith("update_", StringComparison.Ordinal);

    private static string IdOf(PSObject value) => value.BaseObject switch
    {
        BatchUpdate job => job.Id,
        string id => id,
        _ => FirstOf(Deserialized.Property(value, "JobId")) ?? Deserialized.Property(value, "Id")?.ToString() ?? throw new PSInvalidCastException($"'{value}' names no batch update: it has no JobId or Id."),
    };

    private static string? FirstOf(object? ids) => ids is string one ? one : ids is IEnumerable many ? many.Cast<object>().FirstOrDefault()?.ToString() : null;
}
