using System.Text.Json;

namespace MainWp.Json;

/// <summary>An interval of monitors, as its label in both directions.</summary>
internal sealed class MonitorIntervalConverter : MonitorPeriodConverter
{
    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) => writer.WriteStringValue(value is { } time ? MonitorPeriod.ToIntervalLabel(time) : null);
}
