using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>Starts a batch update by the steps of its plan: sites at once, the steps of one site one after the other.</summary>
internal sealed class BatchUpdateLauncher(MainWpClient client, IPipelineWriter pipeline, JobList jobs, int throttleLimit)
{
    /// <summary>Sends the steps. A step that the server refuses is an error of its own, and its updates are Failed.</summary>
    public async Task<BatchUpdate> LaunchAsync(UpdateSelection selection, IReadOnlyList<Update> pending, CancellationToken stop)
    {
        var connection = client.Transport.Connection;
        var steps = BatchPlan.For(selection, pending, connection.Facts.AnswersByAbilities, connection.HasApplicationPassword);
        var job = new BatchUpdate
        {
            Dashboard = connection.Address,
            StartedAt = connection.Clock.Now().LocalDateTime,
            Pending = pending,
            Route = string.Join(", ", steps.Select(step => RouteOf(step.Kind)).Distinct()),
            State = BatchUpdateState.OutcomeUnknown,
            Result = [.. pending.Select(update => UpdateResult.Of(update, UpdateOutcome.Pending))],
        };
        jobs.Add(job);
        await CheckAgainAsync(pending, stop);
        pipeline.WriteVerbose(Messages.BatchPlan(job.Dashboard, job.Route, job.UpdateCount, job.SiteCount, steps.Count, job.WaitCommand));
        var done = new List<StepResult>();
        var chains = steps.GroupBy(step => step.Sites.Count == 1 ? step.Sites[0] : 0).Select(chain => chain.ToList()).ToList();
        try
        {
            await new FanOut(throttleLimit, Unordered: true, $"Batch update of {job.SiteCount} sites of {job.Dashboard}").RunAsync(
                client, pipeline, chains.ToAsyncItems(), chain => chain[0].Updates[0], RunChainAsync, (_, results) => done.AddRange(results), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Note(job, done);
            pipeline.WriteLast(Messages.MayGoOn(job, job.Dashboard, job.WaitCommand));
            throw;
        }
        catch (MainWpException) when (done.Count > 0)
        {
            Note(job, done);
            pipeline.Write(job);
            throw;
        }
        Conclude(job, done);
        if (job.Result.Count == 0)
            jobs.Remove(job);
        return job;
    }

    // A site that the last check found down may be up again, and the dashboard's abilities do not ask (docs/quirks.md, 71).
    private async Task CheckAgainAsync(IReadOnlyList<Update> pending, CancellationToken stop)
    {
        var down = pending.Where(update => update.IsOnSiteTakenForDown).ToLookup(update => update.SiteId);
        if (down.Count == 0 || !client.Transport.Connection.Facts.AnswersByAbilities)
            return;
        pipeline.WriteVerbose(MainWp.Messages.ChecksAgain(down.Count, client.Transport.Connection.Address));
        foreach (var round in down.Select(site => site.Key).ToList().InChunks(SiteConnectionsApi.LargestRound))
        {
            try
            {
                foreach (var check in await client.Sites.Connections.CheckAsync(round, stop))
                {
                    foreach (var update in down[check.SiteId])
                        update.IsOnSiteTakenForDown = !check.IsUp;
                }
            }
            catch (MainWpException e) when (!Attempts.EndsTheCommand(client, e))
            {
                pipeline.WriteVerbose(e.Message);
            }
        }
    }

    // Updates that were started without an answer stay pending. Waiting for the job shows their result.
    private static void Note(BatchUpdate job, List<StepResult> done)
    {
        var known = done.SelectMany(step => step.Results).GroupBy(result => (result.SiteId, result.Type, result.Slug)).ToDictionary(same => same.Key, same => same.Last());
        job.Result = [.. job.Result.Select(result => known.TryGetValue((result.SiteId, result.Type, result.Slug), out var better) ? better : result)];
        job.JobId = [.. done.Select(step => step.JobId).OfType<string>()];
    }

    private async Task<IReadOnlyList<StepResult>> RunChainAsync(IReadOnlyList<BatchStep> chain, CancellationToken stop)
    {
        var results = new List<StepResult>();
        foreach (var step in chain)
        {
            try
            {
                results.Add(await client.BatchUpdates.RunAsync(step, stop));
            }
            catch (MainWpException e) when (chain.Count > 1 && !Attempts.EndsTheCommand(client, e))
            {
                results.Add(new StepResult(BatchUpdateState.Completed, null, [.. step.Updates.Select(update => UpdateResult.Of(update, UpdateOutcome.Failed, e.Message))], e));
            }
        }
        return results;
    }

    private void Conclude(BatchUpdate job, IReadOnlyList<StepResult> done)
    {
        // A text domain may be pending in several languages.
        var order = job.Pending.Select((update, index) => (Key: (update.SiteId, update.Type, update.Slug), Index: index)).FirstByKey(pair => pair.Key, pair => pair.Index);
        job.Result = [.. done.SelectMany(step => step.Results).OrderBy(result => order[(result.SiteId, result.Type, result.Slug)])];
        job.JobId = [.. done.Select(step => step.JobId).OfType<string>()];
        job.State = done.Any(step => step.State == BatchUpdateState.OutcomeUnknown) ? BatchUpdateState.OutcomeUnknown
            : done.Any(step => step.State == BatchUpdateState.MayHaveStarted) ? BatchUpdateState.MayHaveStarted
            : done.Any(step => step.State == BatchUpdateState.Started) ? BatchUpdateState.Started
            : job.JobId.Count > 0 ? BatchUpdateState.Queued
            : BatchUpdateState.Completed;
        foreach (var step in done.Where(step => step.State == BatchUpdateState.OutcomeUnknown))
            pipeline.WriteWarning(Messages.FindOut(step.Failure!.Message, job.WaitCommand));
        if (job.State == BatchUpdateState.MayHaveStarted)
            pipeline.WriteWarning(Messages.OtherBatchRuns(job.Dashboard, job.WaitCommand));
    }

    private static string RouteOf(BatchStepKind kind) => kind switch
    {
        BatchStepKind.AllSites => "updates/update",
        BatchStepKind.Ability => "run-updates-v1",
        BatchStepKind.WholeSite => CronBatch.WholeSite,
        BatchStepKind.Core => "updates/{site}/update/wp",
        _ => "updates/{site}/update/{type}",
    };
}
