namespace MainWp;

/// <summary>Facts that the rows of sites do not contain, and that are read only on request.</summary>
public enum HealthPart
{
    /// <summary>Security checks: one request per site, for which the dashboard calls the site.</summary>
    Security,

    /// <summary>Plugins and themes without an author any more, as of the last sync: two requests per site, none where the rows of all sites bring it (WordPress 6.9 and later).</summary>
    Abandoned,

    /// <summary>Uptime monitors: one request per 100, and one for each monitor that had an incident in the last 30 days.</summary>
    Monitor,
}
