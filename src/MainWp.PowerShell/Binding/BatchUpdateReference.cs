using MainWp.PowerShell.Jobs;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a batch update: by its id in this runspace, by a job id of the server, or the object.</summary>
public sealed class BatchUpdateReference : JobReference
{
    /// <summary>By id or object.</summary>
    public BatchUpdateReference(object value)
        : base(value, Namings.BatchUpdate)
    {
    }

    /// <summary>The batch update.</summary>
    /// <exception cref="MainWpException">NotFound, also for a job of another kind.</exception>
    internal override MainWpObject Resolve(JobList jobs, Uri dashboard) =>
        Find(jobs, dashboard) as BatchUpdate ?? throw NotFound("batch update", "Get-MainWpBatchUpdate");
}
