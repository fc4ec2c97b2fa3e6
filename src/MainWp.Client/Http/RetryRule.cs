using System.Net;

namespace MainWp.Http;

/// <summary>Whether and when a failed attempt is repeated; pure, so that every case can be tested.</summary>
/// <param name="MaximumRetryCount">Repeats after the first attempt, 0 or more.</param>
/// <param name="Interval">The first wait; it doubles with each repeat.</param>
internal sealed record RetryRule(int MaximumRetryCount, TimeSpan Interval)
{
    private const int MostDoublings = 30;

    private static readonly TimeSpan ShortestMaintenance = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait. If a server asks for more, the request is not repeated.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait under this rule.</summary>
    public TimeSpan Patience { get; init; } = LongestWait;

    /// <summary>The wait before the next attempt, or null for none.</summary>
    /// <param name="attempt">How many attempts were made, from 1.</param>
    /// <param name="isHarmless">False for a change that the server makes each time it is sent: it is repeated only when it surely did not happen.</param>
    /// <param name="failure">What the attempt ended in.</param>
    /// <param name="jitter">From 0 to 1: spreads clients that failed together.</param>
    public TimeSpan? DelayBefore(int attempt, bool isHarmless, MainWpException failure, double jitter)
    {
        if (attempt > MaximumRetryCount || !MayRepeat(isHarmless, failure))
            return null;
        var interval = failure.IsMaintenance && Interval < ShortestMaintenance ? ShortestMaintenance : Interval;
        var backoff = TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, interval.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, MostDoublings))) * (0.75 + 0.5 * jitter));
        // WordPress is in maintenance for seconds, whatever its Retry-After says.
        if (failure.IsMaintenance)
            return backoff <= Patience ? backoff : Patience;
        var delay = failure.RetryAfter is { } asked && asked > backoff ? asked : failure.RetryAfter is { } sooner ? sooner : backoff;
        return delay <= Patience ? delay : failure.RetryAfter is null ? Patience : null;
    }

    private static bool MayRepeat(bool isHarmless, MainWpException failure)
    {
        var server = failure.Status is (int)HttpStatusCode.ServiceUnavailable or 429;
        if (server && failure.RetryAfter is not null)
            return true;
        if (failure.Kind is ErrorKind.Unreachable or ErrorKind.TimedOut && failure.Status is null && !failure.MayHaveArrived)
            return true;
        return isHarmless && failure.Status is not (>= 200 and < 300) && (server || failure.Kind is ErrorKind.TimedOut or ErrorKind.Unreachable or ErrorKind.OutcomeUnknown || failure.Status is 408 or 502 or 504 or (>= 520 and <= 524));
    }

    /// <summary>Whether a method is one for reading.</summary>
    public static bool IsRead(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
