namespace MainWp.PowerShell.Jobs;

/// <summary>The known facts about a batch that the dashboard's cron runs. Before WordPress 6.9 there is no job id.</summary>
internal sealed class CronBatch(MainWpClient client, BatchUpdate job)
{
    /// <summary>The route of a batch of one site: only that one leaves a mark in the site's options.</summary>
    public const string WholeSite = "updates/{site}/update";

    private static readonly string[] RouteSeparator = [", "];

    private readonly bool _leavesMarks = job.JobId.Count == 0 && job.Route.Split(RouteSeparator, StringSplitOptions.None).Contains(WholeSite);

    /// <summary>The sites whose batch the cron has ended. If the dashboard does not tell, they are left out.</summary>
    public async Task<IReadOnlyList<int>> EndedAsync(IReadOnlyList<int> sites, CancellationToken stop)
    {
        var ended = new List<int>();
        if (!_leavesMarks)
            return ended;
        foreach (var site in sites)
        {
            if (await client.Sites.HasBatchEndedAsync(site, stop))
                ended.Add(site);
        }
        return ended;
    }

    /// <summary>
    /// The cron takes a site's plugins, then its themes, then WordPress, each in the order of its list, and each once
    /// (class-mainwp-cron-jobs-batch.php of 6.1.2): an update that is still pending when a later one is installed has failed.
    /// </summary>
    public void FailWhatWasPassedOver()
    {
        if (job.JobId.Count > 0)
            return;
        foreach (var site in job.Result.Where(result => result.Type != UpdateType.Translation).GroupBy(result => result.SiteId))
        {
            var turns = site.OrderBy(result => result.Type switch { UpdateType.Plugin => 0, UpdateType.Theme => 1, _ => 2 }).ToList();
            Fail(
                turns.Take(turns.FindLastIndex(result => result.Outcome == UpdateOutcome.Updated)).Where(result => result.Outcome is UpdateOutcome.Pending or UpdateOutcome.NotConfirmed),
                Messages.PendingAfterLater);
        }
    }

    /// <summary>Makes failures of them, for that reason.</summary>
    public static void Fail(IEnumerable<UpdateResult> results, string reason)
    {
        foreach (var result in results)
            (result.Outcome, result.Error) = (UpdateOutcome.Failed, reason);
    }
}
