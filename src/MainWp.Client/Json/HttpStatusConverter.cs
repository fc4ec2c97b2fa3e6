using System.Text.Json;

namespace MainWp.Json;

/// <summary>A status as a number or as the text "200 - OK"; 0 means that nothing answered.</summary>
// docs/quirks.md, 25.
internal sealed class HttpStatusConverter : ScalarConverter<int?>
{
    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString());

    protected override int? FromText(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
            digits++;
        return digits > 0 ? NullableInt32Converter.Parse(text.Substring(0, digits)) : null;
    }

    protected override int? FromNumber(ref Utf8JsonReader reader) => reader.TryGetInt32(out var status) ? status : null;
}
