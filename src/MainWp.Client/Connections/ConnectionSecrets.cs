using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The secrets of a saved connection to a dashboard.</summary>
internal sealed class ConnectionSecrets : StoredSecrets
{
    [JsonInclude]
    public string? ApiKey { get; internal set; }

    [JsonInclude]
    public string? UserName { get; internal set; }

    [JsonInclude]
    public string? ApplicationPassword { get; internal set; }

    [JsonInclude]
    public string? ConsumerKey { get; internal set; }

    [JsonInclude]
    public string? ConsumerSecret { get; internal set; }

    [JsonIgnore]
    public override bool HasCredential => ApiKey is not null || ApplicationPassword is not null || ConsumerSecret is not null;
}
