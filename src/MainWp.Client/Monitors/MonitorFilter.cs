namespace MainWp;

/// <summary>The results that a list of monitors can be narrowed to: that of the site's last check.</summary>
public enum MonitorFilter
{
    /// <summary>Every monitor.</summary>
    Any,

    /// <summary>The site was online.</summary>
    Up,

    /// <summary>The site was offline; the server calls this paused.</summary>
    Down,

    /// <summary>Not decided: never checked, or waiting for a second check; the server calls this down.</summary>
    Pending,
}
