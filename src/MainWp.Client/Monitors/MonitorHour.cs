using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>One of the last 24 hours of a monitor.</summary>
internal sealed class MonitorHour
{
    /// <summary>When the hour began.</summary>
    [JsonInclude]
    [JsonPropertyName("timestamp")]
    public DateTime? Time { get; internal set; }

    /// <summary>Whether a check found the site up; false also where none was made in that hour.</summary>
    [JsonInclude]
    [JsonPropertyName("status")]
    public bool IsUp { get; internal set; }
}
