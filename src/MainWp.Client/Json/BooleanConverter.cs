using System.Text.Json;

namespace MainWp.Json;

internal sealed class BooleanConverter : ScalarConverter<bool>
{
    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    protected override bool FromText(string text) => NullableBooleanConverter.Parse(text);

    protected override bool FromNumber(ref Utf8JsonReader reader) => reader.GetDouble() != 0;
}
