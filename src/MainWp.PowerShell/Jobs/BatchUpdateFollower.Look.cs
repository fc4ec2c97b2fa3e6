namespace MainWp.PowerShell.Jobs;

/// <content>Looking without waiting.</content>
internal sealed partial class BatchUpdateFollower
{
    /// <summary>The batch update, with the progress of the server's jobs.</summary>
    public override async Task<MainWpObject> LookAsync(CancellationToken stop)
    {
        if (!CanAskForJobs)
            return job;
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
}
