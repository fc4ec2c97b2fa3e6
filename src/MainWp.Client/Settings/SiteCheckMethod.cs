namespace MainWp;

/// <summary>The HTTP method of the check after an update.</summary>
public enum SiteCheckMethod
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>HEAD.</summary>
    Head,

    /// <summary>GET.</summary>
    Get,
}
