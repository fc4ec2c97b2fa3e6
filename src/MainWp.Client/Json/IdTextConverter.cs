using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>Ids as JSON text inside a string, "[1,2]", or as a list; "" for none.</summary>
// docs/quirks.md, 28.
internal sealed class IdTextConverter : JsonConverter<IReadOnlyList<int>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => OfText(PlainValue.Text(document.RootElement)),
            JsonValueKind.Array => Ids(document.RootElement),
            _ => [],
        };
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<int> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var id in value)
            writer.WriteNumberValue(id);
        writer.WriteEndArray();
    }

    private static IReadOnlyList<int> OfText(string text)
    {
        if (!text.TrimStart().StartsWith("[", StringComparison.Ordinal))
            return [];
        using var document = JsonDocument.Parse(text);
        return Ids(document.RootElement);
    }

    private static IReadOnlyList<int> Ids(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => NullableInt32Converter.Parse(PlainValue.Text(item)) ?? 0).Where(id => id > 0)];
}
