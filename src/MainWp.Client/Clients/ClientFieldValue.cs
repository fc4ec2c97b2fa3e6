using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A client's value for a field.</summary>
internal sealed class ClientFieldValue
{
    [JsonPropertyName("field_name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("field_value")]
    [JsonConverter(typeof(DoubledSlashConverter))]
    public string Value { get; set; } = "";
}
