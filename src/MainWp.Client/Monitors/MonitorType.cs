namespace MainWp;

/// <summary>How a monitor looks at a site.</summary>
public enum MonitorType
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>As the dashboard's monitoring settings say.</summary>
    UseGlobal,

    /// <summary>By the HTTP status of a request.</summary>
    Http,

    /// <summary>By a ping.</summary>
    Ping,

    /// <summary>By a word in the page.</summary>
    Keyword,
}
