using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A monitor with the checks of the last 30 days.</summary>
public sealed class MonitorDetail : Monitor
{
    /// <summary>The checks of the last 30 days, the newest first.</summary>
    [JsonInclude]
    [JsonPropertyName("heartbeats")]
    public IReadOnlyList<MonitorHeartbeat> Heartbeats { get; internal set => field = ItemList<MonitorHeartbeat>.Of(value); } = ItemList<MonitorHeartbeat>.None;
}
