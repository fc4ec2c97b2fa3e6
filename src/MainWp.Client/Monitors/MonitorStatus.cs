namespace MainWp;

/// <summary>What the last check of a monitor, or one of its checks, found.</summary>
public enum MonitorStatus
{
    /// <summary>Not told, or never checked.</summary>
    Unknown,

    /// <summary>The site answered as expected.</summary>
    Up,

    /// <summary>The site did not.</summary>
    Down,

    /// <summary>A failed check waits to be confirmed by another.</summary>
    Pending,

    /// <summary>The first check of the monitor.</summary>
    First,
}
