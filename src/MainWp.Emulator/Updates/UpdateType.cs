namespace MainWp.Emulator.Updates;

/// <summary>What can be updated on a child site.</summary>
internal enum UpdateType
{
    Core,
    Plugin,
    Theme,
    Translation,
}
