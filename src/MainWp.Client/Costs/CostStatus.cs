namespace MainWp;

/// <summary>The state of a cost.</summary>
public enum CostStatus
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>Being paid.</summary>
    Active,

    /// <summary>Cancelled.</summary>
    Canceled,

    /// <summary>On hold.</summary>
    OnHold,

    /// <summary>Run out.</summary>
    Expired,

    /// <summary>Cancelled, and runs until its end.</summary>
    PendingCancelation,
}
