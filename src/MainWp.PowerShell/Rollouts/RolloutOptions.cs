using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Rollouts;

/// <summary>The options of a run of a rollout.</summary>
internal sealed record RolloutOptions
{
    public static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);

    /// <summary>Whether updated plugins are switched off on sites that broke.</summary>
    public bool Mitigates { get; init; }

    /// <summary>How many sites are worked on at once.</summary>
    public int ThrottleLimit { get; init; } = FanOut.DefaultLimit;

    /// <summary>The longest wait for the server to install the updates of a ring.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(JobWaiter.DefaultTimeoutSec);

    /// <summary>How long nothing may change before an update that was started without an answer counts as not installed.</summary>
    public TimeSpan StallTimeout { get; init; } = JobWaiter.DefaultStallTimeout;

    /// <summary>The time between two looks at a front page.</summary>
    public TimeSpan Pause { get; init; } = DefaultPause;
}
