using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>Looks at a background job of any kind, and waits for it.</summary>
internal abstract class JobFollower
{
    /// <summary>The follower for a job of this kind.</summary>
    public static JobFollower Of(MainWpClient client, IPipelineWriter pipeline, MainWpObject job) =>
        job is BatchUpdate batch ? new BatchUpdateFollower(client, pipeline, batch) : new ServerJobFollower(client, pipeline, job);

    /// <summary>The job as it stands now.</summary>
    public abstract Task<MainWpObject> LookAsync(CancellationToken stop);

    /// <summary>Waits for the end and writes the results. Each failure is an error of its own. False if the wait ended before.</summary>
    public abstract Task<bool> FollowAsync(JobWaiter waiter, CancellationToken stop);
}
