using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>A number of any size; without the zeros at its end, which decimals keep (12.50000000 for a price).</summary>
internal sealed class NullableDecimalConverter : NullableNumberConverter<decimal>
{
    private const decimal WithoutZeros = 1.0000000000000000000000000000m;

    protected override decimal? FromText(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number / WithoutZeros : null;

    protected override decimal? FromNumber(ref Utf8JsonReader reader) => reader.TryGetDecimal(out var number) ? number : null;
}
