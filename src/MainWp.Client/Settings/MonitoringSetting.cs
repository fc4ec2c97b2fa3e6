using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The monitoring settings of the dashboard. They apply to monitors without a setting of their own.</summary>
public sealed class MonitoringSetting : MainWpObject
{
    /// <summary>Whether uptime monitoring is on.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_active")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? Enabled { get; internal set; }

    /// <summary>Time between two checks of a site.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_interval")]
    [JsonConverter(typeof(MonitorIntervalConverter))]
    public TimeSpan? Interval { get; internal set; }

    /// <summary>How long a check waits; zero for no limit.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_timeout")]
    [JsonConverter(typeof(MonitorTimeoutConverter))]
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>How sites are checked.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_type")]
    [JsonConverter(typeof(NamedOptionConverter<MonitorType>))]
    public MonitorType? Type { get; internal set; }

    /// <summary>The HTTP method of checks.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_method")]
    [JsonConverter(typeof(NamedOptionConverter<MonitorMethod>))]
    public MonitorMethod? Method { get; internal set; }

    /// <summary>Whether a failed check is repeated before a site counts as down.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_down_confirmation_check")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? ConfirmDown { get; internal set; }

    /// <summary>The HTTP statuses that count as up.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> ExpectedStatusCode => ItemList<int>.Of(StatusCodes);

    /// <summary>The word that must be in the page, for monitors of type Keyword.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_keyword")]
    public string? Keyword { get; internal set; }

    /// <summary>Whether site health is not watched.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_disable_sites_health_monitoring")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? DisableSiteHealth { get; internal set; }

    /// <summary>The health score below which a mail is sent: 80 or 100.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_sitehealth_threshold")]
    public int? SiteHealthThreshold { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("mainwp_uptime_monitoring_up_status_codes")]
    [JsonConverter(typeof(StatusCodesConverter))]
    internal IReadOnlyList<int>? StatusCodes { get; set; }

    /// <inheritdoc/>
    public override string ToString() => "Monitoring settings";
}
