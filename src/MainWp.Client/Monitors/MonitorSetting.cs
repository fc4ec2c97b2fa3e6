using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The settings of a monitor after a change. The server returns the changed settings only, so the others are null.</summary>
public sealed class MonitorSetting : MainWpObject
{
    /// <summary>The site; null for the defaults of all monitors.</summary>
    [JsonInclude]
    [JsonPropertyName("wpid")]
    [JsonConverter(typeof(PositiveInt32Converter))]
    public int? SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The monitor's own number; 0 for the defaults of all monitors.</summary>
    [JsonInclude]
    public int MonitorId { get; internal set; }

    /// <summary>Whether the monitor runs.</summary>
    [JsonInclude]
    [JsonPropertyName("active")]
    [JsonConverter(typeof(MonitorSwitchConverter))]
    public MonitorSwitch? State { get; internal set; }

    /// <summary>Time between two checks, as the -Interval parameter takes it: 5m, 1h or UseGlobal.</summary>
    [JsonIgnore]
    public string? Interval => Minutes is { } minutes ? minutes < 0 ? "UseGlobal" : MonitorPeriod.ToIntervalLabel(TimeSpan.FromMinutes(minutes)) ?? $"{minutes}m" : null;

    /// <summary>How long a check waits, as the -Timeout parameter takes it: 30s, 2m, NoLimit or UseGlobal.</summary>
    [JsonIgnore]
    public string? Timeout => Seconds switch
    {
        null => null,
        < 0 => "UseGlobal",
        0 => "NoLimit",
        { } seconds => MonitorPeriod.ToTimeoutLabel(TimeSpan.FromSeconds(seconds))?.Replace("min", "m") ?? $"{seconds}s",
    };

    /// <summary>Whether a failed check is repeated before the site counts as down.</summary>
    [JsonInclude]
    [JsonPropertyName("maxretries")]
    [JsonConverter(typeof(MonitorSwitchConverter))]
    public MonitorSwitch? ConfirmDown { get; internal set; }

    /// <summary>How the site is checked.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedOptionConverter<MonitorType>))]
    public MonitorType? Type { get; internal set; }

    /// <summary>The HTTP method of checks.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedOptionConverter<MonitorMethod>))]
    public MonitorMethod? Method { get; internal set; }

    /// <summary>The HTTP statuses that count as up; empty for those of the dashboard's settings.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> ExpectedStatusCode => ItemList<int>.Of(StatusCodes);

    /// <summary>The word that must be in the page, for monitors of type Keyword.</summary>
    [JsonInclude]
    public string? Keyword { get; internal set; }

    /// <summary>Days that checks are kept; only with the defaults.</summary>
    [JsonInclude]
    [JsonPropertyName("retention_limits")]
    public int? RetentionDays { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("interval")]
    internal int? Minutes { get; set; }

    [JsonInclude]
    [JsonPropertyName("timeout")]
    internal int? Seconds { get; set; }

    [JsonInclude]
    [JsonPropertyName("up_status_codes")]
    [JsonConverter(typeof(StatusCodesConverter))]
    internal IReadOnlyList<int>? StatusCodes { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"Settings of {(MonitorId == 0 ? "all monitors" : SiteName ?? $"monitor {MonitorId}")}";
}
