namespace MainWp;

/// <summary>How an attempt to authenticate ended.</summary>
public enum WpAdminAuthOutcome
{
    /// <summary>Not known to this version, or not reported.</summary>
    Unknown,

    /// <summary>It was accepted.</summary>
    Success,

    /// <summary>It was refused.</summary>
    Failure,
}
