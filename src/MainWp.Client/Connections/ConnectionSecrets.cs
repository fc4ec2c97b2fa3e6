using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What a vault keeps of a saved connection, as one secret, so that it is whole or not there.</summary>
internal sealed class ConnectionSecrets
{
    /// <summary>Where these secrets may be sent: whoever changes the address in the file does not get them.</summary>
    [JsonInclude]
    public string Address { get; internal set; } = "";

    [JsonInclude]
    public string? ApiKey { get; internal set; }

    [JsonInclude]
    public string? UserName { get; internal set; }

    [JsonInclude]
    public string? ApplicationPassword { get; internal set; }

    [JsonInclude]
    public string? ProxyUserName { get; internal set; }

    [JsonInclude]
    public string? ProxyPassword { get; internal set; }

    [JsonInclude]
    public Dictionary<string, string>? Headers { get; internal set; }

    [JsonIgnore]
    public bool IsEmpty => ApiKey is null && ApplicationPassword is null && !HasOptions;

    [JsonIgnore]
    public bool HasOptions => ProxyUserName is not null || Headers is { Count: > 0 };

    /// <summary>Every text in it that must not be seen.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => new[] { ApiKey, ApplicationPassword, ProxyPassword }.OfType<string>().Concat(Headers?.Values ?? Enumerable.Empty<string>());

    public override string ToString() => "(secrets)";
}
