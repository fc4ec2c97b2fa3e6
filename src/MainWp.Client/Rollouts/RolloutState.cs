namespace MainWp;

/// <summary>The state of a rollout.</summary>
public enum RolloutState
{
    /// <summary>Nothing was started.</summary>
    Planned,

    /// <summary>A ring is under way, or is due.</summary>
    Running,

    /// <summary>A ring is installed, and its sites are watched for a while.</summary>
    Soaking,

    /// <summary>The next ring waits for Approve-MainWpRollout.</summary>
    AwaitingApproval,

    /// <summary>More sites of a ring broke than the plan allows.</summary>
    Halted,

    /// <summary>All rings are done.</summary>
    Completed,

    /// <summary>It was ended by Stop-MainWpRollout.</summary>
    Stopped,
}
