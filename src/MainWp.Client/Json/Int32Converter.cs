using System.Text.Json;

namespace MainWp.Json;

internal sealed class Int32Converter : ScalarConverter<int>
{
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    protected override int FromText(string text) => NullableInt32Converter.Parse(text) ?? 0;

    protected override int FromNumber(ref Utf8JsonReader reader) => reader.TryGetInt32(out var whole) ? whole : (int)reader.GetDouble();
}
