namespace MainWp.PowerShell.Sessions;

/// <summary>What an API key was seen to be allowed.</summary>
[Flags]
public enum SessionScope
{
    /// <summary>Nothing was proved.</summary>
    None = 0,

    /// <summary>GET.</summary>
    Read = 1,
}
