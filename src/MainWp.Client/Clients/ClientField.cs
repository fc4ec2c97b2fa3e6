using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A field that each client can have a value for.</summary>
// The route clients.fields.
public sealed class ClientField : MainWpObject
{
    /// <summary>The dashboard's number for the field, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("field_id")]
    public int Id { get; internal set; }

    /// <summary>The field's name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>What the field is for.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Description { get; internal set => field = value ?? ""; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
