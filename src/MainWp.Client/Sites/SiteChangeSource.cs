namespace MainWp;

/// <summary>Where a change of a site was made.</summary>
public enum SiteChangeSource
{
    /// <summary>On the site itself, past the dashboard.</summary>
    Site,

    /// <summary>Through the dashboard.</summary>
    Dashboard,

    /// <summary>Both.</summary>
    All,
}
