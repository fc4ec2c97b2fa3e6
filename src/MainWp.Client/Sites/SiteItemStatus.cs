namespace MainWp;

/// <summary>The states that plugins and themes of a site can be narrowed to.</summary>
public enum SiteItemStatus
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Those that are active.</summary>
    Active,

    /// <summary>Those that are installed and not active.</summary>
    Inactive,
}
