using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The result of checking a site now.</summary>
public sealed class MonitorCheck : MainWpObject
{
    /// <summary>The site.</summary>
    [JsonIgnore]
    public int? SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The monitor's own number.</summary>
    [JsonIgnore]
    public int MonitorId { get; internal set; }

    /// <summary>Whether the site is up. The server says up for a failed check that waits to be confirmed: without an HTTP status it is not up.</summary>
    [JsonIgnore]
    public bool IsUp => Told == MonitorStatus.Up && HttpStatus is > 0;

    /// <summary>What the check found; Pending for a failed check that waits to be confirmed by another.</summary>
    [JsonIgnore]
    public MonitorStatus Status => Told == MonitorStatus.Up && !IsUp ? MonitorStatus.Pending : Told;

    /// <summary>The HTTP status that the site answered with; null where nothing answered.</summary>
    [JsonInclude]
    [JsonPropertyName("http_code")]
    [JsonConverter(typeof(PositiveInt32Converter))]
    public int? HttpStatus { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("uptime_status")]
    [JsonConverter(typeof(NamedValueConverter<MonitorStatus>))]
    internal MonitorStatus Told { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"monitor {MonitorId}"}: {Status}";
}
