using System.Text.Json;

namespace MainWp.Json;

/// <summary>A number where 0 stands for none.</summary>
internal sealed class PositiveInt32Converter : ScalarConverter<int?>
{
    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => writer.WriteNumberValue(value ?? 0);

    protected override int? FromText(string text) => NullableInt32Converter.Parse(text) is > 0 and var number ? number : null;

    protected override int? FromNumber(ref Utf8JsonReader reader) => reader.TryGetInt32(out var number) && number > 0 ? number : null;
}
