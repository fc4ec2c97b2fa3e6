namespace MainWp;

/// <summary>The roles that MainWP knows.</summary>
public enum SiteUserRole
{
    /// <summary>Not told, or another role of the site.</summary>
    Unknown,

    /// <summary>May do everything.</summary>
    Administrator,

    /// <summary>Edits and publishes everybody's posts.</summary>
    Editor,

    /// <summary>Publishes own posts.</summary>
    Author,

    /// <summary>Writes posts and publishes none.</summary>
    Contributor,

    /// <summary>Reads.</summary>
    Subscriber,
}
