using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The secrets of a saved connection in a vault, as one secret, so that it has all of them or none.</summary>
internal abstract class StoredSecrets
{
    /// <summary>Where and how these secrets may be sent, as of when they were saved. If somebody changes that in the file, the secrets are not used.</summary>
    [JsonInclude]
    public Dictionary<string, string>? Binding { get; internal set; }

    [JsonInclude]
    public string? ProxyUserName { get; internal set; }

    [JsonInclude]
    public string? ProxyPassword { get; internal set; }

    [JsonInclude]
    public Dictionary<string, string>? Headers { get; internal set; }

    [JsonIgnore]
    public abstract bool HasCredential { get; }

    [JsonIgnore]
    public bool HasOptions => ProxyUserName is not null || Headers is { Count: > 0 };

    public sealed override string ToString() => "(secrets)";
}
