namespace MainWp.PowerShell.Commands;

/// <summary>The types whose updates can be ignored. Translations cannot.</summary>
public enum IgnorableType
{
    /// <summary>WordPress itself.</summary>
    Core = UpdateType.Core,

    /// <summary>Plugins.</summary>
    Plugin = UpdateType.Plugin,

    /// <summary>Themes.</summary>
    Theme = UpdateType.Theme,
}
