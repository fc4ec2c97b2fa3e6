namespace MainWp;

/// <summary>The states that a list of sites can be narrowed to, as the server knows them.</summary>
public enum SiteFilter
{
    /// <summary>Every site.</summary>
    Any,

    /// <summary>The last sync went well.</summary>
    Connected,

    /// <summary>The last sync failed.</summary>
    Disconnected,

    /// <summary>Suspended in the dashboard.</summary>
    Suspended,

    /// <summary>Something to update is pending.</summary>
    AvailableUpdate,
}
