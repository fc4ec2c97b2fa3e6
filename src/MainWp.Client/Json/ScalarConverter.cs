using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>
/// Reads a scalar however PHP wrote it: as itself, as text, as 0/1, as "", false or null for nothing, as [] for an empty map.
/// </summary>
// docs/quirks.md, 25, 28 and 30.
internal abstract class ScalarConverter<T> : JsonConverter<T>
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return FromNumber(ref reader);
            case JsonTokenType.True:
                return FromText("1");
            case JsonTokenType.String:
                return reader.ValueTextEquals(default(ReadOnlySpan<byte>)) ? default : FromText(reader.GetString()!);
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                reader.Skip();
                return default;
            default:
                return default;
        }
    }

    protected abstract T? FromText(string text);

    protected abstract T? FromNumber(ref Utf8JsonReader reader);
}
