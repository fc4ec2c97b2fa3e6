using System.Text.Json;

namespace MainWp.Json;

/// <summary>A map of names to 0 or 1; [] or false where nothing was ever saved.</summary>
internal sealed class FlagMapConverter : System.Text.Json.Serialization.JsonConverter<IReadOnlyDictionary<string, bool>>
{
    public override IReadOnlyDictionary<string, bool>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        var flags = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            flags[name] = Flags.Read(ref reader, typeof(bool?), options) == true;
        }
        return flags;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, bool> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var flag in value)
            writer.WriteNumber(flag.Key, flag.Value ? 1 : 0);
        writer.WriteEndObject();
    }

    private static NullableBooleanConverter Flags { get; } = new();
}
