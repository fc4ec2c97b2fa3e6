using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What updates/{id}/update/plugins and its like say of one slug.</summary>
internal sealed class ItemOutcome
{
    [JsonInclude]
    public bool Success { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("version")]
    public string? Version { get; internal set; }

    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Error { get; internal set; }
}
