namespace MainWp;

/// <summary>Where a tool's job stands. Completed does not mean that every site succeeded: see Failed.</summary>
public enum ToolJobState
{
    /// <summary>Not known to this version.</summary>
    Unknown,

    /// <summary>It waits for WP-Cron.</summary>
    Pending,

    /// <summary>It runs.</summary>
    Processing,

    /// <summary>It has gone through all sites.</summary>
    Completed,
}
