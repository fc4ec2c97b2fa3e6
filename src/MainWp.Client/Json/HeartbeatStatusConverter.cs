using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>A check's result as the server stores it: 0 down, 1 up, 2 pending, 3 first.</summary>
internal sealed class HeartbeatStatusConverter : ScalarConverter<MonitorStatus>
{
    public override void Write(Utf8JsonWriter writer, MonitorStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    protected override MonitorStatus FromText(string text) => Of(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);

    protected override MonitorStatus FromNumber(ref Utf8JsonReader reader) => Of(reader.TryGetInt32(out var number) ? number : -1);

    private static MonitorStatus Of(int number) => number switch
    {
        0 => MonitorStatus.Down,
        1 => MonitorStatus.Up,
        2 => MonitorStatus.Pending,
        3 => MonitorStatus.First,
        _ => MonitorStatus.Unknown,
    };
}
