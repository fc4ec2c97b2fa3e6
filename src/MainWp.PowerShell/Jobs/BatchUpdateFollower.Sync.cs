using MainWp.Http;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <content>Syncing sites, if the server tells no more.</content>
internal sealed partial class BatchUpdateFollower
{
    // The job reports one error for a site, even if some of its updates are installed. Only a site that answered is asked again.
    private bool WasReached(UpdateResult result) => _siteErrors.TryGetValue(result.SiteId, out var error) && !error.Contains(ServerCodes.Unreachable);

    // A site that was suspended meanwhile gets no updates.
    private void FailSuspended() => CronBatch.Fail(Open.Where(open => _suspended.Contains(open.SiteId)), Messages.StillSuspended);

    private Task SyncAsync(Func<UpdateResult, bool> wanted, CancellationToken stop)
    {
        var sites = Open.Where(wanted).Select(open => open.SiteId).Distinct().ToAsyncItems();
        return new FanOut(FanOut.DefaultLimit, Unordered: true).RunAsync(
            client, pipeline, sites, site => $"site {site}", SyncOneAsync, (_, synced) => Tell(synced), stop);
    }

    private async Task<SiteSync> SyncOneAsync(int site, CancellationToken stop)
    {
        try
        {
            return await client.Sites.SyncAsync(site, stop);
        }
        catch (MainWpException e) when (JobWaiter.IsPassing(e))
        {
            return new SiteSync { SiteId = site, Error = e.Message, Dashboard = job.Dashboard };
        }
    }

    private void Tell(SiteSync synced)
    {
        if (synced.Succeeded)
            _synced.Add(synced.SiteId);
        else
            pipeline.WriteVerbose($"{synced}: {synced.Error}");
    }
}
