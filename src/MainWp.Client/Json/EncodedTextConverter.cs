using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>Text that is decoded when it is read. Anything else is read as StringConverter reads it.</summary>
internal sealed class EncodedTextConverter : JsonConverter<EncodedText>
{
    private const byte Quote = (byte)'"';

    private static readonly StringConverter AtOnce = new();

    public override bool HandleNull => true;

    public override EncodedText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence)
            return AtOnce.Read(ref reader, typeof(string), options);
        var value = reader.ValueSpan;
        var literal = new byte[value.Length + 2];
        literal[0] = literal[literal.Length - 1] = Quote;
        value.CopyTo(literal.AsSpan(1));
        return new EncodedText(literal);
    }

    public override void Write(Utf8JsonWriter writer, EncodedText? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString());
}
