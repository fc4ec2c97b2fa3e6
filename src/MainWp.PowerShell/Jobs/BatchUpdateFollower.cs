using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>
/// Follows a batch update to its end: with its job ids if the server has them and the session may ask, otherwise by syncing the sites and
/// reading their pending updates again.
/// </summary>
internal sealed partial class BatchUpdateFollower(MainWpClient client, IPipelineWriter pipeline, BatchUpdate job) : JobFollower
{
    private readonly Dictionary<int, string> _siteErrors = [];
    private readonly HashSet<int> _synced = [];
    private readonly HashSet<int> _suspended = [];
    private readonly CronBatch _cron = new(client, job);
    private int _openBefore = -1;
    private bool _isLost;

    private IReadOnlyList<UpdateResult> Open => [.. job.Result.Where(result => result.Outcome is UpdateOutcome.Pending or UpdateOutcome.NotConfirmed)];

    private bool CanAskForJobs => !_isLost && job.JobId.Count > 0 && client.Transport.Connection.HasApplicationPassword;

    /// <summary>Waits, and writes the result of each update; false if the wait ended before all results were known.</summary>
    public override async Task<bool> FollowAsync(JobWaiter waiter, CancellationToken stop)
    {
        var activity = $"Batch update of {job.SiteCount} sites of {job.Dashboard}";
        pipeline.WriteVerbose(Messages.WaitingForBatch(job, job.WaitCommand));
        var ended = false;
        MainWpException? refused = null;
        try
        {
            ended = !NeedsLooking || await waiter.WaitAsync(pipeline, activity, ProgressAsync, client.Transport.Connection.Clock, stop);
            await SettleAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            pipeline.WriteLast(Messages.GoesOn(job, job.Dashboard, job.WaitCommand));
            throw;
        }
        catch (MainWpException e)
        {
            refused = e;
        }
        foreach (var open in Open)
            (open.Outcome, open.Error) = ended && CanAskForJobs ? (UpdateOutcome.Failed, open.Error ?? WhyPending(open)) : (UpdateOutcome.NotConfirmed, open.Error);
        job.State = Open.Count == 0 ? BatchUpdateState.Completed : BatchUpdateState.NotConfirmed;
        // Known results are written first, because an error may end the pipeline.
        pipeline.WriteAll(job.Result);
        Report();
        if (job.SuspendedSite.Count > 0)
            pipeline.WriteWarning(Messages.SuspendedWereLeftOut(job.SuspendedSite, job.Dashboard));
        return refused is null ? Open.Count == 0 : throw refused;
    }

    /// <summary>Finds out the results of a batch that the server ran inside the request without reporting them. The server has synced the sites.</summary>
    public async Task ConfirmAsync(CancellationToken stop)
    {
        if (job.State == BatchUpdateState.OutcomeUnknown)
            await LookOnceAsync(stop);
        if (job.State != BatchUpdateState.Completed)
            return;
        if (Open.Count > 0)
            await ReadAgainAsync(stop);
        foreach (var open in Open)
            (open.Outcome, open.Error) = (UpdateOutcome.Failed, open.Error ?? WhyPending(open));
        Report();
    }

    private string WhyPending(UpdateResult result) => job.Pending.Any(update => update.SiteId == result.SiteId && update.IsOnSiteTakenForDown)
        ? MainWp.Messages.NotUpdatedSinceDown(result.SiteId)
        : Messages.PendingAfterEnd;

    // PHP may have failed at the end of its work as well as at the beginning.
    private async Task LookOnceAsync(CancellationToken stop)
    {
        try
        {
            await ReadAgainAsync(stop);
        }
        catch (MainWpException e)
        {
            pipeline.WriteVerbose(Messages.PendingUnknown(e.Message));
        }
        if (Open.Count == 0)
            job.State = BatchUpdateState.Completed;
    }

    private bool NeedsLooking => Open.Count > 0 || (job.Pending.Count == 0 && job.JobId.Count > 0);

    private Task<JobProgress> ProgressAsync(CancellationToken stop) => CanAskForJobs ? LookAtJobsAsync(stop) : LookAtSitesAsync(stop);

    private async Task<JobProgress> LookAtJobsAsync(CancellationToken stop)
    {
        var states = new List<Job>();
        foreach (var id in job.JobId)
        {
            try
            {
                states.Add(await client.Jobs.GetAsync(id, stop));
            }
            catch (MainWpException e) when (e.Kind == ErrorKind.NotFound && job.Pending.Count > 0)
            {
                pipeline.WriteVerbose(Messages.RecordLost(e.Message));
                _isLost = true;
            }
        }
        if (_isLost)
            return await LookAtSitesAsync(stop);
        foreach (var error in states.SelectMany(state => state.Error))
            _siteErrors[error.SiteId] = error.Message ?? error.Code ?? MainWp.Messages.NoReason;
        var done = states.Sum(state => state.Processed);
        var total = states.Sum(state => state.Total);
        job.Progress = total > 0 ? 100 * done / total : null;
        return new JobProgress(done, total, Messages.SitesDone(done, total, job.WaitCommand), states.All(state => state.IsEnded));
    }

    // Reading is cheap, but a sync takes a second for each site. So sites are synced only where reading shows nothing new.
    private async Task<JobProgress> LookAtSitesAsync(CancellationToken stop)
    {
        await ReadAgainAsync(stop);
        if (Open.Count > 0 && Open.Count == _openBefore)
            FailSuspended();
        if (Open.Count > 0 && Open.Count == _openBefore)
        {
            var ended = await _cron.EndedAsync([.. Open.Select(result => result.SiteId).Distinct()], stop);
            _synced.Clear();
            await SyncAsync(_ => true, stop);
            await ReadAgainAsync(stop);
            CronBatch.Fail(Open.Where(result => ended.Contains(result.SiteId) && _synced.Contains(result.SiteId)), Messages.PendingAfterBatch);
        }
        _cron.FailWhatWasPassedOver();
        _openBefore = Open.Count;
        var sites = job.Result.GroupBy(result => result.SiteId).ToList();
        var done = sites.Count(site => site.All(result => result.Outcome is UpdateOutcome.Updated or UpdateOutcome.Failed));
        return new JobProgress(job.Result.Count - Open.Count, job.Result.Count, Messages.SitesDone(done, sites.Count, job.WaitCommand), Open.Count == 0);
    }

    private async Task SettleAsync(CancellationToken stop)
    {
        try
        {
            if (Open.Count > 0)
                await ReadAgainAsync(stop);
            if (Open.Any(WasReached))
            {
                await SyncAsync(WasReached, stop);
                await ReadAgainAsync(stop);
            }
        }
        catch (MainWpException e)
        {
            pipeline.WriteVerbose(Messages.EarlierResultsStand(e.Message));
        }
        FailSuspended();
        foreach (var open in Open.Where(open => _siteErrors.ContainsKey(open.SiteId)))
        {
            open.Outcome = UpdateOutcome.Failed;
            open.Error = _siteErrors[open.SiteId];
        }
        if (job.Pending.Count == 0)
            job.Result = [.. _siteErrors.Select(error => new UpdateResult { Dashboard = job.Dashboard, SiteId = error.Key, Outcome = UpdateOutcome.Failed, Error = error.Value })];
    }

    private async Task ReadAgainAsync(CancellationToken stop)
    {
        var open = Open;
        var all = open.Select(result => result.SiteId).Distinct().ToList();
        foreach (var ids in all.InChunks(SitesApi.LargestPage))
        {
            var (sites, updates) = await client.Updates.OfAsync(ids, stop);
            var known = sites.Where(PendingUpdate.IsTold).Select(site => site.Id).ToList();
            _suspended.UnionWith(sites.Where(site => site.IsSuspended == true).Select(site => site.Id));
            var pending = updates.ToLookup(update => (update.SiteId, update.Type, update.Slug));
            foreach (var result in open.Where(result => known.Contains(result.SiteId)))
            {
                var still = pending[(result.SiteId, result.Type, result.Slug)].FirstOrDefault();
                if (still is null || still.CurrentVersion != result.OldVersion)
                    result.Outcome = UpdateOutcome.Updated;
            }
        }
    }

    private void Report()
    {
        if (job.IsReported)
            return;
        foreach (var failed in job.Result.Where(result => result.Outcome == UpdateOutcome.Failed))
            WriteError(ErrorKind.NotDone, Messages.NotUpdated(failed.Name ?? failed.Slug, failed.SiteName ?? $"site {failed.SiteId}", job.Dashboard, failed.Error), failed);
        var open = Open;
        if (open.Count > 0 && job.State == BatchUpdateState.NotConfirmed)
            WriteError(ErrorKind.NotConfirmed, Messages.UpdatesNotConfirmed(open.Count, open.Select(result => result.SiteId).Distinct().Count(), job.Dashboard, job.WaitCommand), job);
        job.IsReported = open.Count == 0;
    }

    private void WriteError(ErrorKind kind, string message, object target) =>
        pipeline.WriteError(CommandError.From(new MainWpException(kind, message) { Resource = Resource.Update }, target));
}
