namespace MainWp;

/// <summary>A theme, with all sites of a dashboard that have it.</summary>
public sealed class Theme : InstalledSoftware;
