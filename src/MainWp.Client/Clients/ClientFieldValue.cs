using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A client's value for a field.</summary>
internal sealed class ClientFieldValue
{
    [JsonPropertyName("field_name")]
    public string Name { get; set; } = "";

    [JsonPropertyName("field_value")]
    public string Value { get; set; } = "";
}
