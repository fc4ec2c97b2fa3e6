using System.Text.Json.Serialization;
using MainWp.Json;
using static System.FormattableString;

namespace MainWp;

/// <summary>An uptime monitor. It has a number of its own, which is not the id of its site, so it has no property Id.</summary>
// The route monitors.list.
public class Monitor : MonitorEntry
{
    /// <summary>How the site is checked.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<MonitorType>))]
    public MonitorType Type { get; internal set; }

    /// <summary>Time between two checks.</summary>
    [JsonInclude]
    [JsonPropertyName("check_frequency")]
    [JsonConverter(typeof(MonitorPeriodConverter))]
    public TimeSpan? Interval { get; internal set; }

    /// <summary>When it was last checked.</summary>
    [JsonInclude]
    [JsonPropertyName("last_check_at")]
    public DateTime? LastCheck { get; internal set; }

    /// <summary>The HTTP status that the last check got.</summary>
    [JsonInclude]
    [JsonPropertyName("last_status_code")]
    public int? HttpStatus { get; internal set; }

    /// <summary>Uptime of the last 7 days, in percent.</summary>
    [JsonInclude]
    [JsonPropertyName("uptime_ratio_7d")]
    public decimal? Uptime7Days { get; internal set; }

    /// <summary>Uptime of the last 30 days, in percent.</summary>
    [JsonInclude]
    [JsonPropertyName("uptime_ratio_30d")]
    public decimal? Uptime30Days { get; internal set; }

    /// <summary>Incidents of the last 7 days.</summary>
    [JsonInclude]
    [JsonPropertyName("incidents_count_7d")]
    public int? Incidents7Days { get; internal set; }

    /// <summary>Incidents of the last 30 days.</summary>
    [JsonInclude]
    [JsonPropertyName("incidents_count_30d")]
    public int? Incidents30Days { get; internal set; }

    /// <summary>Mean response time of the last 30 days, in milliseconds.</summary>
    [JsonInclude]
    [JsonPropertyName("response_time_avg_ms")]
    public int? AverageResponseMs { get; internal set; }

    /// <summary>Shortest response time of the last 30 days, in milliseconds.</summary>
    [JsonInclude]
    [JsonPropertyName("response_time_min_ms")]
    public int? ShortestResponseMs { get; internal set; }

    /// <summary>Longest response time of the last 30 days, in milliseconds.</summary>
    [JsonInclude]
    [JsonPropertyName("response_time_max_ms")]
    public int? LongestResponseMs { get; internal set; }

    /// <summary>Whether a check found the site up in each of the last 24 hours, by the beginning of the hour, oldest first; false also where none was made.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, bool> LastDay { get; private set; } = ItemMap<bool>.None;

    [JsonInclude]
    [JsonPropertyName("uptime_24h")]
    internal IReadOnlyList<MonitorHour> Hours
    {
        get;
        set
        {
            field = [.. (value ?? []).OfType<MonitorHour>()];
            LastDay = ItemMap<bool>.Of(field.Where(hour => hour.Time is not null).GroupBy(hour => Invariant($"{hour.Time:yyyy-MM-dd HH:mm}")).ToDictionary(same => same.Key, same => same.All(hour => hour.IsUp)));
        }
    }
    = [];
}
