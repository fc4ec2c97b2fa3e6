using System.Text.Json;

namespace MainWp.Json;

/// <summary>A day, which the server writes as midnight UTC: the same day in every time zone.</summary>
internal sealed class CalendarDayConverter : ScalarConverter<DateTime?>
{
    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } day)
            writer.WriteStringValue(day);
        else
            writer.WriteNullValue();
    }

    protected override DateTime? FromText(string text) => Day(LocalTimeConverter.Parse(text));

    protected override DateTime? FromNumber(ref Utf8JsonReader reader) => reader.TryGetDecimal(out var stamp) ? Day(LocalTimeConverter.FromStamp(stamp)) : null;

    private static DateTime? Day(DateTimeOffset? time) => time?.UtcDateTime.Date is { } day ? DateTime.SpecifyKind(day, DateTimeKind.Unspecified) : null;
}
