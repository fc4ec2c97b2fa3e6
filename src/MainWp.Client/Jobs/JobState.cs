namespace MainWp;

/// <summary>Where a job of the server stands. Completed does not mean that every item succeeded.</summary>
// docs/quirks.md, 51.
public enum JobState
{
    /// <summary>Not known to this version.</summary>
    Unknown,

    /// <summary>It waits for WP-Cron, at least 60 seconds.</summary>
    Queued,

    /// <summary>It runs.</summary>
    Processing,

    /// <summary>It has gone through all items.</summary>
    Completed,

    /// <summary>It ended before that.</summary>
    Failed,
}
