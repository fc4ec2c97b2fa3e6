namespace MainWp;

/// <summary>What the dashboard's tools do to all sites in the background.</summary>
public enum ToolJobKind
{
    /// <summary>Logs everybody out of the sites.</summary>
    RevokeLogins,

    /// <summary>Gives every connection new keys.</summary>
    RenewConnections,

    /// <summary>Cuts every connection.</summary>
    DisconnectSites,
}
