namespace MainWp;

/// <summary>How often a cost is paid.</summary>
public enum CostPaymentType
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>Again and again.</summary>
    Subscription,

    /// <summary>Once.</summary>
    Lifetime,
}
