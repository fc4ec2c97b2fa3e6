namespace MainWp.PowerShell.Sessions;

/// <summary>The proven permissions of an API key.</summary>
[Flags]
public enum SessionScope
{
    /// <summary>Nothing was proved.</summary>
    None = 0,

    /// <summary>GET.</summary>
    Read = 1,
}
