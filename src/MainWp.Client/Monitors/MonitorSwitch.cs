namespace MainWp;

/// <summary>Something of a monitor that is on, off, or as the dashboard's monitoring settings say.</summary>
public enum MonitorSwitch
{
    /// <summary>Not reported.</summary>
    Unknown,

    /// <summary>Off.</summary>
    Disabled,

    /// <summary>On.</summary>
    Enabled,

    /// <summary>As the dashboard's monitoring settings say.</summary>
    UseGlobal,
}
