namespace MainWp;

/// <summary>How often automatic updates run.</summary>
public enum AutoUpdateFrequency
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Once a week.</summary>
    Weekly,

    /// <summary>Once a month.</summary>
    Monthly,
}
