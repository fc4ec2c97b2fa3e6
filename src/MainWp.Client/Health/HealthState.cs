namespace MainWp;

/// <summary>The health of a site, or the severity of a problem. The worst problem decides: Critical, then Attention, then Unknown.</summary>
public enum HealthState
{
    /// <summary>A fact that the verdict needs is not known, so it is not Good.</summary>
    Unknown,

    /// <summary>All requested facts are known and as they should be.</summary>
    Good,

    /// <summary>Something needs attention in the next days.</summary>
    Attention,

    /// <summary>Something is broken, or open to attack.</summary>
    Critical,
}
