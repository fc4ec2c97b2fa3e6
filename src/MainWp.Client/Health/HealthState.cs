namespace MainWp;

/// <summary>How a site is, and how grave a problem of it is. The worst problem decides: Critical, then Attention, then Unknown.</summary>
public enum HealthState
{
    /// <summary>Something that the verdict needs is not known, so it is not said to be good.</summary>
    Unknown,

    /// <summary>All that was looked at is known and as it should be.</summary>
    Good,

    /// <summary>Something should be seen to in the next days.</summary>
    Attention,

    /// <summary>Something is broken, or open to attack.</summary>
    Critical,
}
