namespace MainWp;

/// <summary>Where the dashboard's sidebar is.</summary>
public enum SidebarPosition
{
    /// <summary>Not reported.</summary>
    Unknown,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Right.</summary>
    Right,
}
