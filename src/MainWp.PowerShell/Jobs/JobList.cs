namespace MainWp.PowerShell.Jobs;

/// <summary>The background jobs that were started here, so that a wait can be resumed.</summary>
internal sealed class JobList
{
    private readonly List<MainWpObject> _jobs = [];

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<MainWpObject> All => [.. _jobs];

    /// <summary>The batch updates among them.</summary>
    public IReadOnlyList<BatchUpdate> BatchUpdates => [.. _jobs.OfType<BatchUpdate>()];

    public void Add(MainWpObject job) => _jobs.Add(job);

    /// <summary>Forgets a job that never started.</summary>
    public void Remove(MainWpObject job) => _jobs.Remove(job);

    /// <summary>By the job's own id or one of the server's.</summary>
    public MainWpObject? Find(string id, Uri dashboard) => _jobs.LastOrDefault(job => (job.Dashboard is null || job.Dashboard == dashboard) && IsNamed(job, id));

    private static bool IsNamed(MainWpObject job, string id) => job switch
    {
        BatchUpdate batch => batch.Id == id || batch.JobId.Contains(id),
        Job queued => queued.JobId == id,
        ToolJob tool => tool.JobId == id,
        _ => false,
    };
}
