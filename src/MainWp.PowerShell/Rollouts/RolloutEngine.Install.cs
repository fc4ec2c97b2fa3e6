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

    // What was begun before, by whoever was ended in the middle: jobs of the server are waited for, and what is pending tells the rest.
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
        // Nothing moves any more. What is listed as before was not installed, and may be begun; what is not listed was.
        var still = Open(ring, RolloutUpdateState.Installing);
        var (sites, pending) = await PendingAsync(still, stop);
        foreach (var update in still)
        {
            if (!sites.TryGetValue(update.SiteId, out var site))
                HoldBack(update, Messages.SiteIsGone);
            else if (PendingUpdate.IsTold(site))
                update.State = pending[(update.SiteId, update.Type, update.Slug)].Any(listed => listed.CurrentVersion == update.FromVersion) ? RolloutUpdateState.Planned : RolloutUpdateState.Installed;
        }
        Save();
    }

    // Jobs are asked for how far they are. Of anything else that was begun so long ago, nothing comes any more.
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
            // What is known of it so far is kept; the rest is looked up by whoever goes on.
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
        var known = job.Result.GroupBy(result => (result.SiteId, result.Type, result.Slug)).ToDictionary(same => same.Key, same => same.First());
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

    // What the server refused, or what was not tried after it had refused others, has no result: nothing was begun of it.
    private void TakeRefusals(IReadOnlyList<RolloutUpdate> open, BatchUpdate job)
    {
        var answered = new HashSet<(int, UpdateType, string)>(job.Result.Select(result => (result.SiteId, result.Type, result.Slug)));
        var refusals = _voice.TakeErrors().Where(error => error.Cause is MainWpException { Kind: not ErrorKind.NotAttempted }).ToList();
        foreach (var update in open.Where(update => !answered.Contains((update.SiteId, update.Type, update.Slug))))
        {
            // A refused step names the first of its updates; one of several sites is refused for all of them.
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
