using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What a vault keeps of a saved connection, as one secret, so that it is whole or not there.</summary>
internal abstract class StoredSecrets
{
    /// <summary>Where and how these secrets may be sent, as it was when they were saved: whoever changes that in the file does not get them.</summary>
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
