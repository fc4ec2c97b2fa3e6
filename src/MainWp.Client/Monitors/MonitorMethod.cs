namespace MainWp;

/// <summary>The HTTP method of a monitor's requests.</summary>
public enum MonitorMethod
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>As the dashboard's monitoring settings say.</summary>
    UseGlobal,

    /// <summary>HEAD.</summary>
    Head,

    /// <summary>GET.</summary>
    Get,

    /// <summary>POST.</summary>
    Post,

    /// <summary>PUSH.</summary>
    Push,

    /// <summary>PATCH.</summary>
    Patch,

    /// <summary>DELETE.</summary>
    Delete,
}
