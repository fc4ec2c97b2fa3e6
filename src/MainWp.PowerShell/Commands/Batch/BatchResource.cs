namespace MainWp.PowerShell.Commands;

/// <summary>The resources that have a batch route of their own.</summary>
public enum BatchResource
{
    /// <summary>Sites.</summary>
    Sites,

    /// <summary>Clients.</summary>
    Clients,

    /// <summary>Tags.</summary>
    Tags,

    /// <summary>Costs.</summary>
    Costs,
}
