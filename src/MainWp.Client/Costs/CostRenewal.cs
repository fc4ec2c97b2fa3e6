namespace MainWp;

/// <summary>How often a subscription renews.</summary>
public enum CostRenewal
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Every year.</summary>
    Yearly,
}
