namespace MainWp.PowerShell.Commands;

/// <summary>What updates of can be ignored; translations cannot.</summary>
public enum IgnorableType
{
    /// <summary>WordPress itself.</summary>
    Core = UpdateType.Core,

    /// <summary>Plugins.</summary>
    Plugin = UpdateType.Plugin,

    /// <summary>Themes.</summary>
    Theme = UpdateType.Theme,
}
