namespace MainWp;

/// <summary>The state of a post or page.</summary>
public enum ContentStatus
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>Public.</summary>
    Publish,

    /// <summary>Waits for review.</summary>
    Pending,

    /// <summary>For logged-in editors only.</summary>
    Private,

    /// <summary>Published by itself at its date.</summary>
    Future,

    /// <summary>Not published.</summary>
    Draft,

    /// <summary>In the trash.</summary>
    Trash,
}
