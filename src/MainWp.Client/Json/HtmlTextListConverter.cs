using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>Texts that WordPress may have HTML-escaped, as a list, as a map where PHP left gaps in the list, or as "" for none.</summary>
internal sealed class HtmlTextListConverter : JsonConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var texts = document.RootElement.ValueKind switch
        {
            JsonValueKind.Array => document.RootElement.EnumerateArray(),
            JsonValueKind.Object => document.RootElement.EnumerateObject().Select(field => field.Value),
            _ => Enumerable.Empty<JsonElement>(),
        };
        return [.. texts.Where(text => text.ValueKind == JsonValueKind.String).Select(text => WebUtility.HtmlDecode(PlainValue.Text(text)))];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
