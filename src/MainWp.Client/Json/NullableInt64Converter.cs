using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

internal sealed class NullableInt64Converter : NullableNumberConverter<long>
{
    protected override long? FromText(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    protected override long? FromNumber(ref Utf8JsonReader reader) => reader.TryGetInt64(out var whole) ? whole : null;
}
