namespace MainWp.PowerShell.Sessions;

/// <summary>How a session of the Wp Admin API proves itself.</summary>
public enum WpAdminSignIn
{
    /// <summary>By an API key.</summary>
    ApiKey,

    /// <summary>By OAuth 2.0, for a user.</summary>
    OAuth,
}
