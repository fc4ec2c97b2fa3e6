using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

internal sealed class NullableInt32Converter : ScalarConverter<int?>
{
    public static int? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    protected override int? FromText(string text) => Parse(text);

    protected override int? FromNumber(ref Utf8JsonReader reader) => reader.TryGetInt32(out var whole) ? whole : (int)reader.GetDouble();
}
