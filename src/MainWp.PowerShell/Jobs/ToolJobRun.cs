using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>A job of the dashboard's tools as a command runs it: started, followed where that is wanted, and told.</summary>
/// <param name="Waits">Whether the command waits for its end.</param>
/// <param name="TimeoutSec">The longest wait, in seconds.</param>
internal sealed record ToolJobRun(bool Waits, int TimeoutSec)
{
    /// <summary>The longest wait where none is given, in seconds.</summary>
    public const int DefaultTimeoutSec = 60 * 60;

    private static readonly TimeSpan StallTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Starts the job and outputs it, at once or as it is at the end.</summary>
    public async Task RunAsync(MainWpClient client, IPipelineWriter pipeline, ToolJobKind kind, CancellationToken stop)
    {
        var job = await client.ToolJobs.StartAsync(kind, stop);
        pipeline.WriteVerbose($"{job} has started on {client.Transport.Connection.Address}; it runs by WP-Cron.");
        if (!Waits)
        {
            pipeline.Write(job);
            return;
        }
        var ended = await new JobWaiter(TimeSpan.FromSeconds(TimeoutSec), StallTimeout).WaitAsync(pipeline, $"{kind} on {client.Transport.Connection.Address}", LookAsync, client.Transport.Connection.Clock, stop);
        pipeline.Write(job);
        if (!ended)
            pipeline.WriteError(CommandError.From(new MainWpException(ErrorKind.NotConfirmed, $"{job} was not seen to end: {job.Processed} of {job.Total} sites are done. It may go on; see that WP-Cron runs on {client.Transport.Connection.Address}.") { Resource = Resource.Job }, job));
        else if (!job.Succeeded)
            pipeline.WriteError(CommandError.From(new MainWpException(ErrorKind.NotDone, $"{job} failed for {job.Failed} of {job.Total} sites: {string.Join("; ", job.Error)}.") { Resource = Resource.Job }, job));

        async Task<JobProgress> LookAsync(CancellationToken cancel)
        {
            job = await client.ToolJobs.GetAsync(job.JobId, cancel);
            return new JobProgress(job.Processed, job.Total ?? 0, $"{job.Processed} of {job.Total} sites", job.IsEnded);
        }
    }
}
