namespace MainWp;

/// <summary>How much of each monitor is asked for.</summary>
internal enum MonitorDepth
{
    /// <summary>Number, address and status: one query of the database for all.</summary>
    Basic,

    /// <summary>With ratios and response times: several queries for each.</summary>
    Full,

    /// <summary>With the checks of the last 30 days: a request for each.</summary>
    Heartbeats,
}
