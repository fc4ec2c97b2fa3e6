namespace MainWp.PowerShell.SavedConnections;

/// <summary>Which saved connection a request was filled in from.</summary>
internal sealed record SavedOrigin(string Name, ConnectionStore Store);
