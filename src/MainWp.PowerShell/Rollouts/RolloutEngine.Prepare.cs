using System.Runtime.CompilerServices;

namespace MainWp.PowerShell.Rollouts;

/// <content>Before the updates of a ring: whether the plan still matches, and the state of the sites.</content>
internal sealed partial class RolloutEngine
{
    private async Task PrepareAsync(RolloutRing ring, IReadOnlyList<RolloutUpdate> open, CancellationToken stop)
    {
        // A site with updates that were started already keeps the look from before them.
        var fresh = SitesOf(open).Where(site => Plan.Update.All(update => update.Site != site || update.StartedAt is null)).ToList();
        var looks = await Looks.LookAsync(fresh, ActivityOf(ring, Messages.LookingBefore), stop);
        foreach (var site in fresh)
            site.Before = looks[site.SiteId];
        await Looks.SyncAsync([.. SitesOf(open).Except(fresh)], ActivityOf(ring, Messages.LookingBefore), stop);
        await foreach (var (update, site, listed) in PendingAsync(open, stop))
        {
            if (ReasonToHoldBack(ring, update, site, listed.FirstOrDefault()) is { } reason)
                HoldBack(update, reason);
        }
        var held = open.Where(update => update.State == RolloutUpdateState.HeldBack).ToList();
        if (held.Count > 0)
            pipeline.WriteWarning(Messages.RolloutHeldBack(held, ring.Name));
        Save();
    }

    private string? ReasonToHoldBack(RolloutRing ring, RolloutUpdate update, Site? site, Update? listed)
    {
        if (site is null)
            return Messages.SiteIsGone;
        if (site.IsSuspended == true)
            return Messages.SiteIsSuspended;
        if (!PendingUpdate.IsTold(site))
            return Messages.PendingNotTold;
        if (listed is null)
            return Messages.NoLongerPending;
        if (listed.NewVersion != update.ToVersion)
        {
            if (!Plan.AllowNewerVersion || listed.NewVersion < update.ToVersion)
                return Messages.OtherVersionPending(listed.NewVersion, update.ToVersion);
            update.ToVersion = listed.NewVersion;
        }
        if (ring.ApprovedAt is null && IsUntested(ring, update))
            return Messages.NotTested;
        update.FromVersion = listed.CurrentVersion;
        return null;
    }

    // If no site of an earlier ring got the update that it was to try, the update was not tried at all.
    private bool IsUntested(RolloutRing ring, RolloutUpdate update)
    {
        var earlier = Plan.Ring.TakeWhile(other => other != ring).Select(other => other.Name).ToList();
        var same = Plan.Update.Where(other => earlier.Contains(other.Ring) && other.Type == update.Type && other.Slug == update.Slug && (Plan.AllowNewerVersion || other.ToVersion == update.ToVersion)).ToList();
        return same.Count > 0 && !same.Any(other => other is { State: RolloutUpdateState.Installed, Verdict: RolloutVerdict.Good or RolloutVerdict.Worse });
    }

    private static void HoldBack(RolloutUpdate update, string reason) => (update.State, update.Error) = (RolloutUpdateState.HeldBack, reason);

    // Each update with the row of its site, null where that is gone, and what is pending of it now. Rows are large, so they are not kept.
    private async IAsyncEnumerable<(RolloutUpdate Update, Site? Site, IEnumerable<Update> Listed)> PendingAsync(IReadOnlyList<RolloutUpdate> updates, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var chunk in updates.ToLookup(update => update.SiteId).ToList().InChunks(SitesApi.LargestPage))
        {
            var (found, listed) = await client.Updates.OfAsync([.. chunk.Select(ofSite => ofSite.Key)], stop);
            var sites = found.FirstByKey(site => site.Id);
            var pending = listed.ToLookup(update => (update.SiteId, update.Type, update.Slug));
            foreach (var update in chunk.SelectMany(ofSite => ofSite))
                yield return (update, sites.TryGetValue(update.SiteId, out var site) ? site : null, pending[(update.SiteId, update.Type, update.Slug)]);
        }
    }
}
