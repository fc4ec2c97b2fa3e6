using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

internal sealed class NullableInt32Converter : NullableNumberConverter<int>
{
    public static int? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    protected override int? FromText(string text) => Parse(text);

    protected override int? FromNumber(ref Utf8JsonReader reader) => reader.TryGetInt32(out var whole) ? whole : (int)reader.GetDouble();
}
