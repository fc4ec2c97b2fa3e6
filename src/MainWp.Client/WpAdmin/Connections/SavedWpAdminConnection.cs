using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A saved connection to the Wp Admin API. Its secrets are in a vault.</summary>
public sealed class SavedWpAdminConnection : StoredConnection
{
    /// <summary>The client that a user signs in for; empty for an API key.</summary>
    [JsonInclude]
    public string? ClientId { get; internal set; }

    /// <summary>The scopes to ask the user for; empty for those that the service gives by default.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Scope { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>Whether the vault has an API key for it.</summary>
    [JsonInclude]
    public bool HasApiKey { get; internal set; }

    /// <summary>Whether the vault has a refresh token: then nobody has to sign in again.</summary>
    [JsonInclude]
    public bool HasRefreshToken { get; internal set; }

    /// <summary>Whether the vault has the client's secret.</summary>
    [JsonInclude]
    public bool HasClientSecret { get; internal set; }

    /// <summary>When the API key was made or rotated, where that was given.</summary>
    [JsonInclude]
    public DateTime? KeyRotatedAt { get; internal set; }

    /// <summary>When this API key was first saved here. It is at least that old.</summary>
    [JsonInclude]
    public DateTime? KeySavedAt { get; internal set; }

    /// <summary>Sent as X-Wp-Version; empty for none.</summary>
    [JsonInclude]
    public string? WordPressVersion { get; internal set; }

    /// <summary>Where the user gives consent; empty for oauth/authorize below the address.</summary>
    [JsonInclude]
    public Uri? AuthorizeUri { get; internal set; }

    /// <summary>Where tokens are issued; empty for oauth/token below the address.</summary>
    [JsonInclude]
    public Uri? TokenUri { get; internal set; }

    /// <summary>Where tokens are revoked; empty for oauth/revoke below the address.</summary>
    [JsonInclude]
    public Uri? RevokeUri { get; internal set; }

    /// <summary>The loopback address that is registered for the client.</summary>
    [JsonInclude]
    public Uri? RedirectUri { get; internal set; }

    /// <summary>Requests a second to the authentication endpoints; 0 for no limit.</summary>
    [JsonInclude]
    public int? AuthenticationLimit { get; internal set; }

    /// <summary>Requests in 15 minutes to the others; 0 for no limit.</summary>
    [JsonInclude]
    public int? StandardLimit { get; internal set; }

    internal override Dictionary<string, string> Binding => new(base.Binding)
    {
        [nameof(ClientId)] = ClientId ?? "",
        [nameof(AuthorizeUri)] = TextOf(AuthorizeUri),
        [nameof(TokenUri)] = TextOf(TokenUri),
        [nameof(RevokeUri)] = TextOf(RevokeUri),
        [nameof(RedirectUri)] = TextOf(RedirectUri),
    };
}
