namespace MainWp;

/// <summary>Whether the dashboard reaches a site; as of its last sync, not now.</summary>
// docs/quirks.md, 25.
public enum SiteStatus
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>The last sync went well.</summary>
    Connected,

    /// <summary>The last sync failed.</summary>
    Disconnected,

    /// <summary>Suspended in the dashboard: it is neither synced nor updated.</summary>
    Suspended,
}
