using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

internal sealed class NullableDecimalConverter : ScalarConverter<decimal?>
{
    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    protected override decimal? FromText(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected override decimal? FromNumber(ref Utf8JsonReader reader) => reader.TryGetDecimal(out var number) ? number : null;
}
