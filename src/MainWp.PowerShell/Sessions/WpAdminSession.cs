using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Sessions;

/// <summary>A connection to the Wp Admin API. Connecting again creates another session. No property, text or file contains its secrets.</summary>
public sealed class WpAdminSession
{
    internal WpAdminSession(Connection connection, OAuthAuthentication? tokens)
    {
        (Connection, Tokens) = (connection, tokens);
        ConnectedAt = connection.Clock.Now().LocalDateTime;
    }

    /// <summary>The service's address.</summary>
    public Uri Service => Connection.Address;

    /// <summary>Whether it uses an API key or the consent of a user.</summary>
    public WpAdminSignIn SignIn => Tokens is null ? WpAdminSignIn.ApiKey : WpAdminSignIn.OAuth;

    /// <summary>The client that the user gave consent to; empty for an API key.</summary>
    public string? ClientId { get; internal init; }

    /// <summary>What was granted; empty for an API key, whose scopes the service does not tell.</summary>
    public IReadOnlyList<string> Scope => ItemList<string>.Of(Connection.Scope?.Split([' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>When the present token ends; empty for an API key, and where the service does not say. It is refreshed before.</summary>
    public DateTime? ExpiresAt => Tokens?.ExpiresAt?.LocalDateTime;

    /// <summary>Whether there is a refresh token.</summary>
    public bool CanRefresh => Tokens?.CanRefresh ?? false;

    /// <summary>When the API key was made or rotated, where that was given.</summary>
    public DateTime? KeyRotatedAt { get; internal init; }

    /// <summary>Sent as X-Wp-Version; empty for none.</summary>
    public string? WordPressVersion { get; internal init; }

    /// <summary>When it was connected.</summary>
    public DateTime ConnectedAt { get; }

    internal Connection Connection { get; }

    internal OAuthAuthentication? Tokens { get; }

    /// <summary>What it was connected with, to be saved.</summary>
    internal WpAdminConnectionRequest? Request { get; init; }

    /// <summary>The copies of its refresh token in vaults.</summary>
    internal IReadOnlyList<KeptToken> Kept { get; private set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Service.OriginalString;

    /// <summary>From now on this copy is updated with the session's token.</summary>
    internal void Keep(KeptToken copy) => Kept = [.. Kept.Where(other => !other.Name.Equals(copy.Name, StringComparison.OrdinalIgnoreCase)), copy];

    /// <summary>Whether a saved connection has its refresh token.</summary>
    /// <exception cref="MainWpException">FileUnusable.</exception>
    internal bool IsKeptIn(ConnectionStore? store) => Kept.Any(copy => store?.WpAdmin.Find(copy.Name) is { HasRefreshToken: true });

    /// <summary>Brings the copies up to date.</summary>
    internal void UpdateCopies(ConnectionStore store, IPipelineWriter pipeline)
    {
        foreach (var copy in Kept)
            copy.Follow(Tokens?.RefreshToken, store, pipeline);
    }

    /// <summary>Forgets the credential and closes what is open.</summary>
    internal void Close()
    {
        Tokens?.Forget();
        Connection.Dispose();
    }
}
