using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>A job of the dashboard's tools as a command runs it: it is started, followed if that is wanted, and written.</summary>
/// <param name="Waits">Whether the command waits for its end.</param>
/// <param name="TimeoutSec">The longest wait, in seconds.</param>
/// <param name="Jobs">The jobs of this runspace.</param>
internal sealed record ToolJobRun(bool Waits, int TimeoutSec, JobList Jobs)
{
    /// <summary>The longest wait where none is given, in seconds.</summary>
    public const int DefaultTimeoutSec = 60 * 60;

    private static readonly TimeSpan StallTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Starts the job and outputs it, at once or when it has ended.</summary>
    public async Task RunAsync(MainWpClient client, IPipelineWriter pipeline, ToolJobKind kind, CancellationToken stop)
    {
        var job = await client.ToolJobs.StartAsync(kind, stop);
        pipeline.WriteVerbose(Messages.JobStarted(job, client.Transport.Connection.Address));
        Jobs.Add(job);
        if (Waits)
            await new ServerJobFollower(client, pipeline, job).FollowAsync(new JobWaiter(TimeSpan.FromSeconds(TimeoutSec), StallTimeout), stop);
        else
            pipeline.Write(job);
    }
}
