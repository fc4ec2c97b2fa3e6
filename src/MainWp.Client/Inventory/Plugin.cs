namespace MainWp;

/// <summary>A plugin, with all sites of a dashboard that have it.</summary>
public sealed class Plugin : InstalledSoftware;
