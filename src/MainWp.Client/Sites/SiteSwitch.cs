namespace MainWp;

/// <summary>A setting of a site that can follow the dashboard's; the values are the server's.</summary>
public enum SiteSwitch
{
    /// <summary>Off for this site.</summary>
    No,

    /// <summary>On for this site.</summary>
    Yes,

    /// <summary>As the dashboard's setting says.</summary>
    AsDashboard,
}
