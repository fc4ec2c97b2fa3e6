using MainWp.Http;

namespace MainWp.PowerShell.Pipeline;

/// <summary>The one loop that waits for the server: looks, tells, and looks again ever more rarely.</summary>
/// <param name="Timeout">The longest wait in all.</param>
/// <param name="StallTimeout">The longest wait in which nothing changes.</param>
internal sealed record JobWaiter(TimeSpan Timeout, TimeSpan StallTimeout)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits until the work has ended; false where time ran out or nothing moved any more.</summary>
    /// <param name="pipeline">Where progress is shown.</param>
    /// <param name="activity">The progress bar's title.</param>
    /// <param name="look">Asks the server; what fails in passing is told in verbose and looked at again.</param>
    /// <param name="clock">Time.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<bool> WaitAsync(IPipelineWriter pipeline, string activity, Func<CancellationToken, Task<JobProgress>> look, Clock clock, CancellationToken stop)
    {
        var began = clock.Now();
        var changed = began;
        var done = -1;
        var pause = Shortest;
        while (true)
        {
            if (await LookAsync(pipeline, look, stop) is { } progress)
            {
                if (progress.Done != done)
                    (done, changed, pause) = (progress.Done, clock.Now(), Shortest);
                pipeline.WriteProgress(new Progress(activity, progress.Status, progress.Percent, Remaining(progress, clock.Now() - began), progress.IsEnded));
                if (progress.IsEnded)
                    return true;
            }
            var now = clock.Now();
            if (now - began >= Timeout || now - changed >= StallTimeout)
            {
                pipeline.WriteProgress(new Progress(activity, "", IsDone: true));
                return false;
            }
            await clock.Delay(Min(pause, Min(Timeout - (now - began), StallTimeout - (now - changed))), stop);
            pause = Min(Longest, TimeSpan.FromTicks(pause.Ticks * 3 / 2));
        }
    }

    private static async Task<JobProgress?> LookAsync(IPipelineWriter pipeline, Func<CancellationToken, Task<JobProgress>> look, CancellationToken stop)
    {
        try
        {
            return await look(stop);
        }
        catch (MainWpException e) when (e.Traits.IsTransient)
        {
            pipeline.WriteVerbose($"{e.Message} The wait goes on.");
            return null;
        }
    }

    private static TimeSpan? Remaining(JobProgress progress, TimeSpan elapsed) =>
        progress.Done > 0 && progress.Total >= progress.Done ? TimeSpan.FromTicks(elapsed.Ticks / progress.Done * (progress.Total - progress.Done)) : null;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
