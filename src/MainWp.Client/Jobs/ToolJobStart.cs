using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer that starts a tool's job. Its status_url is not read: that of disconnect-all-sites does not exist.</summary>
// docs/quirks.md, 38.
internal sealed class ToolJobStart
{
    [JsonInclude]
    [JsonPropertyName("destroy_id")]
    internal string? DestroyId { get; set; }

    [JsonInclude]
    [JsonPropertyName("renew_id")]
    internal string? RenewId { get; set; }

    [JsonInclude]
    [JsonPropertyName("disconnect_id")]
    internal string? DisconnectId { get; set; }

    [JsonIgnore]
    public string? JobId => DestroyId ?? RenewId ?? DisconnectId;
}
