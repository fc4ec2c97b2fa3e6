using System.Text.Json;

namespace MainWp.Json;

internal class NullableBooleanConverter : ScalarConverter<bool?>
{
    public static bool Parse(string text) => text is "1" or "true" or "yes" or "on" or "T";

    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.False ? false : base.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } flag)
            writer.WriteBooleanValue(flag);
        else
            writer.WriteNullValue();
    }

    protected override bool? FromText(string text) => Parse(text);

    protected override bool? FromNumber(ref Utf8JsonReader reader) => reader.GetDouble() != 0;
}
