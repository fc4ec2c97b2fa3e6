using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>Follows a job whose state the server reports: one that an ability queued, or one of the dashboard's tools.</summary>
internal sealed class ServerJobFollower(MainWpClient client, IPipelineWriter pipeline, MainWpObject job) : JobFollower
{
    private MainWpObject _job = job;

    private string Id => _job is ToolJob tool ? tool.JobId : ((Job)_job).JobId;

    private string WaitCommand => $"Wait-MainWpJob -Id {CommandText.Argument(Id)}";

    private bool IsEnded => _job is ToolJob tool ? tool.IsEnded : ((Job)_job).IsEnded;

    public override async Task<MainWpObject> LookAsync(CancellationToken stop) =>
        _job = _job is ToolJob ? await client.ToolJobs.GetAsync(Id, stop) : await client.Jobs.GetAsync(Id, stop);

    public override async Task<bool> FollowAsync(JobWaiter waiter, CancellationToken stop)
    {
        pipeline.WriteVerbose(Messages.WaitingForJob(_job, _job.Dashboard, WaitCommand));
        bool ended;
        try
        {
            ended = IsEnded || await waiter.WaitAsync(pipeline, $"Job {Id} of {_job.Dashboard}", ProgressAsync, client.Transport.Connection.Clock, stop);
        }
        catch (MainWpException e) when (e.Kind != ErrorKind.NotFound)
        {
            pipeline.Write(_job);
            throw;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            pipeline.WriteLast(Messages.GoesOn($"job {Id}", _job.Dashboard, WaitCommand));
            throw;
        }
        pipeline.Write(_job);
        if (!ended)
            WriteError(ErrorKind.NotConfirmed, Messages.JobNotConfirmed(Id, _job.Dashboard, WaitCommand), Resource.Job);
        else
            Report();
        return ended;
    }

    private async Task<JobProgress> ProgressAsync(CancellationToken stop)
    {
        var (done, total) = await LookAsync(stop) is ToolJob tool ? (tool.Processed, tool.Total ?? 0) : (((Job)_job).Processed, ((Job)_job).Total);
        return new JobProgress(done, total, Messages.SitesDone(done, total, WaitCommand), IsEnded);
    }

    private void Report()
    {
        var told = 0;
        foreach (var (site, reason) in Errors())
        {
            told++;
            WriteError(ErrorKind.NotDone, Messages.JobFailedForSite(Id, _job.Dashboard, site, reason?.TrimEnd('.') ?? "the server gives no reason"), Resource.Site);
        }
        var failed = _job is ToolJob tool ? tool.Failed : ((Job)_job).Failed;
        if (failed > told)
            WriteError(ErrorKind.NotDone, Messages.JobFailedForSome(Id, _job.Dashboard, failed - told, (told > 0 ? "more " : "")), Resource.Job);
        if (_job is Job { State: JobState.Failed } or Job { IsTimedOut: true })
            WriteError(ErrorKind.NotDone, Messages.JobEnded(Id, _job.Dashboard, ((Job)_job).Processed, ((Job)_job).Total, ((Job)_job).JobErrorMessage ?? ((Job)_job).JobErrorCode ?? "the server gives no reason"), Resource.Job);
    }

    private IEnumerable<(int Site, string? Reason)> Errors() => _job is ToolJob tool
        ? tool.Error.Select(error => (error.SiteId, error.Message))
        : ((Job)_job).Error.Select(error => (error.SiteId, error.Message ?? error.Code));

    private void WriteError(ErrorKind kind, string message, Resource resource) =>
        pipeline.WriteError(CommandError.From(new MainWpException(kind, message) { Resource = resource }, _job));
}
