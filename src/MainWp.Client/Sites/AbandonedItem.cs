using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A row of plugins/abandoned or themes/abandoned, as the child site stored it; its key is the slug.</summary>
internal sealed class AbandonedItem
{
    [JsonInclude]
    [JsonPropertyName("Name")]
    public string? Name { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("Version")]
    public SoftwareVersion? Version { get; internal set; }

    [JsonInclude]
    public DateTime? LastUpdated { get; internal set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownFields { get; set; }
}
