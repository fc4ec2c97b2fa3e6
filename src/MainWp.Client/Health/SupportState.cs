namespace MainWp;

/// <summary>Whether the makers of a version still fix it, by the table that this version of the module carries.</summary>
public enum SupportState
{
    /// <summary>The version is not known, or not in the table: nothing is said.</summary>
    Unknown,

    /// <summary>It gets fixes.</summary>
    Supported,

    /// <summary>It gets security fixes only.</summary>
    SecurityOnly,

    /// <summary>It gets no fixes any more.</summary>
    Ended,
}
