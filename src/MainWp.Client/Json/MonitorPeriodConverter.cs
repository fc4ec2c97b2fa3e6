using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>An interval or time-out of monitors, read from its label.</summary>
internal class MonitorPeriodConverter : ScalarConverter<TimeSpan?>
{
    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString("c", CultureInfo.InvariantCulture));

    protected override TimeSpan? FromText(string text) => MonitorPeriod.Parse(text);

    protected override TimeSpan? FromNumber(ref Utf8JsonReader reader) => null;
}
