using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>One check of a site by its monitor.</summary>
// The route monitors.heartbeat.
public sealed class MonitorHeartbeat : MainWpObject
{
    /// <summary>The site that was checked.</summary>
    [JsonIgnore]
    public int? SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The monitor's own number.</summary>
    [JsonInclude]
    public int MonitorId { get; internal set; }

    /// <summary>The check's number.</summary>
    [JsonInclude]
    public int HeartbeatId { get; internal set; }

    /// <summary>When it was made.</summary>
    [JsonInclude]
    public DateTime? Time { get; internal set; }

    /// <summary>What it found.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HeartbeatStatusConverter))]
    public MonitorStatus Status { get; internal set; }

    /// <summary>The HTTP status that the site answered with.</summary>
    [JsonInclude]
    [JsonPropertyName("http_code")]
    public int? HttpStatus { get; internal set; }

    /// <summary>Response time, in milliseconds.</summary>
    [JsonInclude]
    [JsonPropertyName("ping_ms")]
    public int? ResponseMs { get; internal set; }

    /// <summary>What the monitor says about it.</summary>
    [JsonInclude]
    [JsonPropertyName("msg")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Message { get; internal set; }

    /// <summary>Whether the state changed with this check.</summary>
    [JsonInclude]
    [JsonPropertyName("importance")]
    public bool IsImportant { get; internal set; }

    /// <summary>Seconds since the check before; only with -Detailed of Get-MainWpMonitor.</summary>
    [JsonInclude]
    public int? Duration { get; internal set; }

    /// <summary>Failed checks in a row so far; only with -Detailed of Get-MainWpMonitor.</summary>
    [JsonInclude]
    [JsonPropertyName("down_count")]
    public int? FailedChecks { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"monitor {MonitorId}"} {Time:u} {Status}";
}
