namespace MainWp;

/// <summary>What became of one update.</summary>
public enum UpdateOutcome
{
    /// <summary>It was started, and the result is not known yet.</summary>
    Pending,

    /// <summary>It was installed.</summary>
    Updated,

    /// <summary>It was tried and failed.</summary>
    Failed,

    /// <summary>It was started and not seen to finish.</summary>
    NotConfirmed,
}
