namespace MainWp.PowerShell.Jobs;

/// <content>Looking without waiting.</content>
internal sealed partial class BatchUpdateFollower
{
    /// <summary>The batch update, with the progress of the server's jobs.</summary>
    public override async Task<MainWpObject> LookAsync(CancellationToken stop)
    {
        if (!CanAskForJobs)
        {
            await LookAtPendingAsync(stop);
            return job;
        }
        var states = new List<Job>();
        foreach (var id in job.JobId)
            states.Add(await client.Jobs.GetAsync(id, stop));
        job.Progress = states.Sum(state => state.Progress) / states.Count;
        if (job.State is BatchUpdateState.Queued or BatchUpdateState.Running && states.Any(state => state.State is not (JobState.Queued or JobState.Unknown) || state.Progress > 0))
        {
            job.State = BatchUpdateState.Running;
            await ReadAgainAsync(stop);
            if (Open.Count == 0 && job.Pending.Count > 0 && states.All(state => state.IsEnded))
                job.State = BatchUpdateState.Completed;
        }
        return job;
    }

    // A key alone may not ask for the server's jobs. What is no longer pending tells how far it is.
    private async Task LookAtPendingAsync(CancellationToken stop)
    {
        if (job.State is not (BatchUpdateState.Queued or BatchUpdateState.Running) || Open.Count == 0)
            return;
        await ReadAgainAsync(stop);
        if (Open.Count == 0)
            job.State = BatchUpdateState.Completed;
        else if (job.Result.Any(result => result.Outcome == UpdateOutcome.Updated))
            job.State = BatchUpdateState.Running;
    }
}
