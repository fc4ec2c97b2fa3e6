namespace MainWp;

/// <summary>The state of a ring of a rollout.</summary>
public enum RolloutRingState
{
    /// <summary>Nothing was started.</summary>
    Planned,

    /// <summary>Its updates are being installed.</summary>
    Installing,

    /// <summary>Its updates are installed, and its sites are to be looked at.</summary>
    Installed,

    /// <summary>Its sites were judged after the updates, and are watched for a while.</summary>
    Soaking,

    /// <summary>More of its sites broke than the plan allows.</summary>
    Halted,

    /// <summary>It is done.</summary>
    Completed,
}
