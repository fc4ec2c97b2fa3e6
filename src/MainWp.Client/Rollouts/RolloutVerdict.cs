namespace MainWp;

/// <summary>How a site is after its updates, compared with how it was before.</summary>
public enum RolloutVerdict
{
    /// <summary>It cannot be told, such as for a site that was down before.</summary>
    Unknown,

    /// <summary>Nothing got worse.</summary>
    Good,

    /// <summary>It works, and something about it is not as it was.</summary>
    Worse,

    /// <summary>It does not work any more.</summary>
    Broken,
}
