namespace MainWp;

/// <summary>What a problem is about.</summary>
public enum HealthProblemKind
{
    /// <summary>Not known to this version.</summary>
    Unknown,

    /// <summary>The dashboard does not reach the site, or does not tell whether it does.</summary>
    Connection,

    /// <summary>The site is suspended in the dashboard: it is neither synced nor updated.</summary>
    Suspended,

    /// <summary>The site was never synced, or not for a long time.</summary>
    Sync,

    /// <summary>The site answered its visitors with an error when the dashboard last looked.</summary>
    HttpStatus,

    /// <summary>An update of WordPress itself is pending.</summary>
    CoreUpdate,

    /// <summary>Updates of plugins, themes or translations are pending.</summary>
    Update,

    /// <summary>The WordPress version gets no fixes any more, or it is not known whether it does.</summary>
    WordPressSupport,

    /// <summary>The PHP version gets no fixes any more or soon, or it is not known whether it does.</summary>
    PhpSupport,

    /// <summary>The MainWP Child plugin is older than elsewhere in the fleet, or its version is not known.</summary>
    ChildVersion,

    /// <summary>Security checks failed, or could not be made.</summary>
    Security,

    /// <summary>Plugins or themes have no author any more, or it could not be asked.</summary>
    Abandoned,

    /// <summary>The site's uptime monitor finds it down, was down too long, or tells nothing.</summary>
    Uptime,

    /// <summary>The last backup that the dashboard knows of is old.</summary>
    Backup,

    /// <summary>A plugin, a theme or WordPress itself has a known vulnerability, or it cannot be told whether it has one.</summary>
    Vulnerability,
}
