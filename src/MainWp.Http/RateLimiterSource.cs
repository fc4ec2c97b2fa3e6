using System.Threading.RateLimiting;

namespace MainWp.Http;

/// <summary>The only door to System.Threading.RateLimiting. It speaks framework types only, as HttpClientSource does.</summary>
public static class RateLimiterSource
{
    private const int Segments = 10;

    /// <summary>Opens a limiter: never more than so many entries in any window of that length.</summary>
    /// <param name="permits">Entries per window, 1 or more.</param>
    /// <param name="window">The window's length.</param>
    /// <returns>A function whose task completes when one more may enter, in the order of asking, and the lifetime of the limiter behind it.</returns>
    public static (Func<CancellationToken, Task> EnterAsync, IDisposable Lifetime) Open(int permits, TimeSpan window)
    {
        // The library returns a permit one window after the beginning of its segment. For a sliding window that is up to one segment too
        // early.
        var limiter = new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromTicks(window.Ticks / (Segments - 1) * Segments),
            SegmentsPerWindow = Segments,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        });
        return (EnterAsync, limiter);

        Task EnterAsync(CancellationToken stop)
        {
            var turn = limiter.AcquireAsync(1, stop);
            return turn.IsCompletedSuccessfully ? Task.CompletedTask : turn.AsTask();
        }
    }
}
