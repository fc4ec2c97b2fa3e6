using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The number of a monitor, its site, and the result of its last check.</summary>
// The route monitors.basic.
public class MonitorEntry : MainWpObject
{
    /// <summary>The monitor's own number; not that of its site.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int MonitorId { get; internal set; }

    /// <summary>The site that is watched; null where the dashboard has no site of that address any more.</summary>
    [JsonIgnore]
    public int? SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    [JsonInclude]
    [JsonPropertyName("name")]
    [JsonConverter(typeof(SlashedTextConverter))]
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonInclude]
    public Uri? Url { get; internal set; }

    /// <summary>What the last check found.</summary>
    [JsonInclude]
    [JsonPropertyName("last_status")]
    [JsonConverter(typeof(NamedValueConverter<MonitorStatus>))]
    public MonitorStatus Status { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => SiteName is { Length: > 0 } name ? name : Url?.OriginalString ?? $"monitor {MonitorId}";
}
