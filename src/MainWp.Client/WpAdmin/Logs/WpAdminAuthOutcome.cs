namespace MainWp;

/// <summary>How an attempt to authenticate ended.</summary>
public enum WpAdminAuthOutcome
{
    /// <summary>Another than those known here, or none is said.</summary>
    Unknown,

    /// <summary>It was let in.</summary>
    Success,

    /// <summary>It was refused.</summary>
    Failure,
}
