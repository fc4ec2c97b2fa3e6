namespace MainWp.PowerShell.Sessions;

/// <summary>How a session with the Wp Admin API authenticates.</summary>
public enum WpAdminSignIn
{
    /// <summary>By an API key.</summary>
    ApiKey,

    /// <summary>By OAuth 2.0, for a user.</summary>
    OAuth,
}
