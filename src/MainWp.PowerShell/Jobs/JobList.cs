namespace MainWp.PowerShell.Jobs;

/// <summary>The batch updates that were started here, so that a wait can be taken up again.</summary>
internal sealed class JobList
{
    private readonly List<BatchUpdate> _jobs = [];

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<BatchUpdate> All => [.. _jobs];

    public void Add(BatchUpdate job) => _jobs.Add(job);

    /// <summary>By the job's own id or one of the server's.</summary>
    public BatchUpdate? Find(string id) => _jobs.LastOrDefault(job => job.Id == id || job.JobId.Contains(id));
}
