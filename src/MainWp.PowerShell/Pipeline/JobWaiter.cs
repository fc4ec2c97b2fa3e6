using MainWp.Http;

namespace MainWp.PowerShell.Pipeline;

/// <summary>The one loop that waits for the server: it looks, reports, and looks again after longer and longer waits.</summary>
/// <param name="Timeout">The longest wait in all.</param>
/// <param name="StallTimeout">The longest wait in which nothing changes.</param>
internal sealed record JobWaiter(TimeSpan Timeout, TimeSpan StallTimeout)
{
    /// <summary>The longest wait where none is given, in seconds: the server itself gives up on a job after four hours.</summary>
    public const int DefaultTimeoutSec = 4 * 60 * 60;

    /// <summary>How long nothing may change where nothing else is given.</summary>
    public static TimeSpan DefaultStallTimeout { get; } = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The number of firewall pages in a row after which the firewall counts as permanent.</summary>
    private const int MostRefusals = 6;

    /// <summary>Waits until the work has ended; false if the time ran out or nothing changed any more.</summary>
    /// <param name="pipeline">Where progress is shown.</param>
    /// <param name="activity">The progress bar's title.</param>
    /// <param name="look">Asks the server. A temporary failure is reported in verbose, and the server is asked again.</param>
    /// <param name="clock">Time.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<bool> WaitAsync(IPipelineWriter pipeline, string activity, Func<CancellationToken, Task<JobProgress>> look, Clock clock, CancellationToken stop)
    {
        var began = clock.Now();
        var changed = began;
        var done = -1;
        var pause = Shortest;
        var refusals = 0;
        while (true)
        {
            var (progress, failure) = await LookAsync(pipeline, look, stop);
            if (progress is not null)
            {
                refusals = 0;
                if (progress.Done != done)
                    (done, changed, pause) = (progress.Done, clock.Now(), Shortest);
                pipeline.WriteProgress(new Progress(activity, progress.Status, progress.Percent, Remaining(progress, clock.Now() - began), progress.IsEnded));
                if (progress.IsEnded)
                    return true;
            }
            else if (IsRefusal(failure!))
            {
                pause = Min(Longest, pause + pause);
                refusals++;
            }
            var now = clock.Now();
            if (refusals >= MostRefusals || now - began >= Timeout || now - changed >= StallTimeout)
            {
                pipeline.WriteProgress(new Progress(activity, "", IsDone: true));
                return false;
            }
            await clock.Delay(Min(pause, Min(Timeout - (now - began), StallTimeout - (now - changed))), stop);
            pause = Min(Longest, TimeSpan.FromTicks(pause.Ticks * 3 / 2));
        }
    }

    /// <summary>Whether a failure may be temporary: a network failure, or a page that a firewall shows for a few requests. A refusal by WordPress itself is not.</summary>
    public static bool IsPassing(MainWpException e) => e.Traits.IsTransient || IsRefusal(e);

    private static bool IsRefusal(MainWpException e) => e.Kind == ErrorKind.Redirected || (e.IsFromFront && e.Status is >= 400 and < 500 and not 429);

    private static async Task<(JobProgress? Progress, MainWpException? Failure)> LookAsync(IPipelineWriter pipeline, Func<CancellationToken, Task<JobProgress>> look, CancellationToken stop)
    {
        try
        {
            return (await look(stop), null);
        }
        catch (MainWpException e) when (IsPassing(e))
        {
            pipeline.WriteVerbose(Messages.WaitGoesOn(e.Message));
            return (null, e);
        }
    }

    private static TimeSpan? Remaining(JobProgress progress, TimeSpan elapsed) =>
        progress.Done > 0 && progress.Total >= progress.Done ? TimeSpan.FromTicks(elapsed.Ticks / progress.Done * (progress.Total - progress.Done)) : null;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
