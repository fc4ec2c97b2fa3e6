using System.Text.Json;

namespace MainWp.Json;

/// <summary>A time-out of monitors, as its label in both directions.</summary>
internal sealed class MonitorTimeoutConverter : MonitorPeriodConverter
{
    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) => writer.WriteStringValue(value is { } time ? MonitorPeriod.ToTimeoutLabel(time) : null);
}
