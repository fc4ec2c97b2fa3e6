namespace MainWp;

/// <summary>What an update is for.</summary>
public enum UpdateType
{
    /// <summary>Not known to this version.</summary>
    Unknown,

    /// <summary>WordPress itself.</summary>
    Core,

    /// <summary>A plugin.</summary>
    Plugin,

    /// <summary>A theme.</summary>
    Theme,

    /// <summary>A translation.</summary>
    Translation,
}
