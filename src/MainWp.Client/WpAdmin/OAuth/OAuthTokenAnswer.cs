using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of the token endpoint (RFC 6749, 5.1).</summary>
internal sealed class OAuthTokenAnswer
{
    [JsonInclude]
    public string? AccessToken { get; internal set; }

    [JsonInclude]
    public string? TokenType { get; internal set; }

    [JsonInclude]
    public string? RefreshToken { get; internal set; }

    /// <summary>Seconds from now.</summary>
    [JsonInclude]
    public int? ExpiresIn { get; internal set; }

    [JsonInclude]
    public string? Scope { get; internal set; }
}
