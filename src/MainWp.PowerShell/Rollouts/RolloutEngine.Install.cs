using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Rollouts;

/// <content>Installing the updates of a ring.</content>
internal sealed partial class RolloutEngine
{
    private async Task InstallAsync(RolloutRing ring, CancellationToken stop)
    {
        var failedBefore = Open(ring, RolloutUpdateState.Failed);
        await SettleAsync(ring, stop);
        var open = Open(ring, RolloutUpdateState.Planned);
        if (open.Count > 0)
        {
            await PrepareAsync(ring, open, stop);
            open = Open(ring, RolloutUpdateState.Planned);
        }
        if (open.Count > 0)
        {
            foreach (var update in open)
                (update.State, update.StartedAt, update.Error) = (RolloutUpdateState.Installing, Now, null);
            ring.JobId = [];
            Save();
            await LaunchAsync(ring, open, stop);
        }
        Report(Open(ring, RolloutUpdateState.Failed).Except(failedBefore));
        if (Open(ring, RolloutUpdateState.Installing).Count is > 0 and var left)
            throw new MainWpException(ErrorKind.NotConfirmed, Messages.RolloutNotConfirmed(left, ring.Name, Plan.Dashboard!, store.ResumeCommand)) { Resource = Resource.Update };
    }

    // Updates that an ended run has started: the server's jobs are waited for, and the pending updates show the rest.
    private async Task SettleAsync(RolloutRing ring, CancellationToken stop)
    {
        var unknown = Open(ring, RolloutUpdateState.Installing);
        if (unknown.Count == 0)
            return;
        pipeline.WriteVerbose(Messages.RolloutLooksUp(unknown.Count, ring.Name));
        await Looks.SyncAsync(SitesOf(unknown), ActivityOf(ring, Messages.LookingUp), stop);
        var job = new BatchUpdate
        {
            Dashboard = Plan.Dashboard,
            StartedAt = unknown.Min(update => update.StartedAt) ?? Now,
            State = BatchUpdateState.OutcomeUnknown,
            JobId = ring.JobId,
            Pending = ItemList<Update>.Of(unknown.Select(PendingOf)),
            Result = ItemList<UpdateResult>.Of(unknown.Select(update => UpdateResult.Of(PendingOf(update), UpdateOutcome.Pending))),
        };
        await FollowAsync(ring, unknown, job, new BatchUpdateFollower(client, _voice, job), StallOf(job), stop);
        // Nothing changes any more. An update that is still listed was not installed and may be started again; one that is no longer listed
        // was installed.
        var still = Open(ring, RolloutUpdateState.Installing);
        await foreach (var (update, site, listed) in PendingAsync(still, stop))
        {
            if (site is null)
                HoldBack(update, Messages.SiteIsGone);
            else if (PendingUpdate.IsTold(site))
                update.State = listed.Any(pending => pending.CurrentVersion == update.FromVersion) ? RolloutUpdateState.Planned : RolloutUpdateState.Installed;
        }
        Save();
    }

    // Jobs report their own progress. Anything else that was started so long ago will not finish any more.
    private TimeSpan StallOf(BatchUpdate job)
    {
        var since = Clock.Now().UtcDateTime - job.StartedAt.ToUniversalTime();
        return job.JobId.Count > 0 || since < TimeSpan.Zero ? options.StallTimeout : options.StallTimeout > since ? options.StallTimeout - since : TimeSpan.Zero;
    }

    private async Task LaunchAsync(RolloutRing ring, IReadOnlyList<RolloutUpdate> open, CancellationToken stop)
    {
        TellErrors();
        var jobs = new JobList();
        var pending = open.Select(PendingOf).ToList();
        var selection = new UpdateSelection { Items = new HashSet<(int, UpdateType, string)>(open.Select(update => (update.SiteId, update.Type, update.Slug))) };
        BatchUpdate job;
        try
        {
            job = await new BatchUpdateLauncher(client, _voice, jobs, options.ThrottleLimit).LaunchAsync(selection, pending, stop);
        }
        catch (Exception e) when (e is OperationCanceledException or MainWpException)
        {
            // The known results are kept. The next run looks up the others.
            if (jobs.BatchUpdates.Count > 0)
            {
                ring.JobId = jobs.BatchUpdates[0].JobId;
                Take(open, jobs.BatchUpdates[0]);
            }
            Save();
            throw;
        }
        ring.JobId = job.JobId;
        TakeRefusals(open, job);
        Save();
        var follower = new BatchUpdateFollower(client, _voice, job);
        await follower.ConfirmAsync(stop);
        await FollowAsync(ring, open, job, follower, options.StallTimeout, stop);
    }

    private async Task FollowAsync(RolloutRing ring, IReadOnlyList<RolloutUpdate> updates, BatchUpdate job, BatchUpdateFollower follower, TimeSpan stall, CancellationToken stop)
    {
        try
        {
            await follower.FollowAsync(new JobWaiter(options.Timeout, stall), stop);
        }
        finally
        {
            Take(updates, job);
            Save();
        }
        _voice.TakeErrors();
        pipeline.WriteVerbose(Messages.RolloutInstalled(updates.Count(update => update.State == RolloutUpdateState.Installed), updates.Count, ring.Name));
    }

    private static void Take(IReadOnlyList<RolloutUpdate> updates, BatchUpdate job)
    {
        var known = job.Result.FirstByKey(result => (result.SiteId, result.Type, result.Slug));
        foreach (var update in updates.Where(update => update.State == RolloutUpdateState.Installing))
        {
            if (!known.TryGetValue((update.SiteId, update.Type, update.Slug), out var result))
                continue;
            if (result.Outcome == UpdateOutcome.Updated)
                update.State = RolloutUpdateState.Installed;
            else if (result.Outcome == UpdateOutcome.Failed)
                (update.State, update.Error) = (RolloutUpdateState.Failed, result.Error ?? Messages.StillPending);
        }
    }

    // Updates that the server refused, or that were not tried after a refusal, have no result: they were not started.
    private void TakeRefusals(IReadOnlyList<RolloutUpdate> open, BatchUpdate job)
    {
        var answered = new HashSet<(int, UpdateType, string)>(job.Result.Select(result => (result.SiteId, result.Type, result.Slug)));
        var refusals = _voice.TakeErrors().Where(error => error.Cause is MainWpException { Kind: not ErrorKind.NotAttempted }).ToList();
        foreach (var update in open.Where(update => !answered.Contains((update.SiteId, update.Type, update.Slug))))
        {
            // The error of a refused step names the first of its updates. A step of several sites is refused for all of them.
            var refusal = refusals.Find(error => error.Target is Update first && first.SiteId == update.SiteId) ?? refusals.LastOrDefault();
            (update.State, update.Error) = (RolloutUpdateState.Failed, refusal?.Cause.Message ?? Messages.NotTried);
        }
    }

    private void Report(IEnumerable<RolloutUpdate> failures)
    {
        foreach (var failed in failures)
            pipeline.WriteError(CommandError.From(new MainWpException(ErrorKind.NotDone, Messages.UpdateNotInstalled(failed, Plan.Dashboard!)) { Resource = Resource.Update }, failed));
    }

    private IReadOnlyList<RolloutUpdate> Open(RolloutRing ring, RolloutUpdateState state) => [.. Plan.UpdatesOf(ring).Where(update => update.State == state)];

    private static IReadOnlyList<RolloutSite> SitesOf(IEnumerable<RolloutUpdate> updates) => [.. updates.Select(update => update.Site).Distinct()];

    private static Update PendingOf(RolloutUpdate update) => new()
    {
        Dashboard = update.Dashboard,
        SiteId = update.SiteId,
        SiteName = update.SiteName,
        SiteUrl = update.Site.SiteUrl,
        Type = update.Type,
        Slug = update.Slug,
        Name = update.Name,
        CurrentVersion = update.FromVersion,
        NewVersion = update.ToVersion,
    };
}
