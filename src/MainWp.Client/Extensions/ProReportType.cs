namespace MainWp;

/// <summary>The parts of a report of the Pro Reports extension.</summary>
public enum ProReportType
{
    /// <summary>Plugins.</summary>
    Plugins,

    /// <summary>Themes.</summary>
    Themes,

    /// <summary>Posts.</summary>
    Posts,

    /// <summary>Pages.</summary>
    Pages,

    /// <summary>Users.</summary>
    Users,

    /// <summary>Comments.</summary>
    Comments,

    /// <summary>Menus.</summary>
    Menus,

    /// <summary>Media.</summary>
    Media,

    /// <summary>WordPress itself.</summary>
    WordPress,

    /// <summary>Backups.</summary>
    Backups,

    /// <summary>Maintenance.</summary>
    Maintenance,

    /// <summary>Sucuri scans.</summary>
    Sucuri,

    /// <summary>Wordfence scans.</summary>
    Wordfence,

    /// <summary>iThemes Security.</summary>
    IThemes,

    /// <summary>Lighthouse audits.</summary>
    Lighthouse,

    /// <summary>Google Analytics 4.</summary>
    Ga4,

    /// <summary>Matomo.</summary>
    Matomo,

    /// <summary>Uptime.</summary>
    Uptime,
}
