using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The secrets of a saved connection to the Wp Admin API.</summary>
internal sealed class WpAdminSecrets : StoredSecrets
{
    [JsonInclude]
    public string? ApiKey { get; internal set; }

    [JsonInclude]
    public string? ClientSecret { get; internal set; }

    [JsonInclude]
    public string? RefreshToken { get; internal set; }

    [JsonIgnore]
    public override bool HasCredential => ApiKey is not null || ClientSecret is not null || RefreshToken is not null;
}
