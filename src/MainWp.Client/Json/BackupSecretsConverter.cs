using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>A provider's secrets, masked; [] for a provider without any.</summary>
internal sealed class BackupSecretsConverter : JsonConverter<BackupSecrets>
{
    public override BackupSecrets Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(JsonPart.TryGet(document.RootElement, "api_key", out var key) ? PlainValue.Text(key) : null);
    }

    public override void Write(Utf8JsonWriter writer, BackupSecrets value, JsonSerializerOptions options) => writer.WriteNullValue();
}
