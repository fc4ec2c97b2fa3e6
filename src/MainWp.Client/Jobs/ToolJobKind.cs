namespace MainWp;

/// <summary>What the dashboard's tools do to all sites in the background.</summary>
public enum ToolJobKind
{
    /// <summary>Logs everybody out of the sites (tools.destroySessions).</summary>
    RevokeLogins,

    /// <summary>Gives every connection new keys (tools.renew).</summary>
    RenewConnections,

    /// <summary>Cuts every connection (tools.disconnectAll).</summary>
    DisconnectSites,
}
