using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>The primary backup: {value, title}, or a list or map with one of those; it is sent as the value alone.</summary>
internal sealed class BackupMethodConverter : JsonConverter<BackupMethod>
{
    public override BackupMethod? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, BackupMethod value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    private static BackupMethod? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when JsonPart.TryGet(element, "value", out var value) => new BackupMethod(PlainValue.Text(value), JsonPart.TryGet(element, "title", out var title) ? PlainValue.Text(title) : ""),
        JsonValueKind.Object => element.EnumerateObject().Select(inner => Of(inner.Value)).FirstOrDefault(),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).FirstOrDefault(),
        JsonValueKind.String => new BackupMethod(PlainValue.Text(element), PlainValue.Text(element)),
        _ => null,
    };
}
