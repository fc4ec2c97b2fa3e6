using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The advanced settings of the dashboard.</summary>
public sealed class AdvancedSetting : MainWpObject
{
    /// <summary>Most requests to child sites at once, 1 to 20.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_maximum_requests")]
    public int? MaximumRequests { get; internal set; }

    /// <summary>Least time between two requests, in milliseconds, 100 to 5000.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_minimum_delay")]
    public int? MinimumDelay { get; internal set; }

    /// <summary>Most requests to one IP address at once, 1 to 10.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_maximum_ip_requests")]
    public int? MaximumRequestsPerAddress { get; internal set; }

    /// <summary>Least time between two requests to one IP address, in milliseconds, 500 to 5000.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_minimum_ip_delay")]
    public int? MinimumDelayPerAddress { get; internal set; }

    /// <summary>Sites in a chunk of bulk work, 1 to 30.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_chunksitesnumber")]
    public int? ChunkSize { get; internal set; }

    /// <summary>Pause between two chunks, in seconds, 0 to 20.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_chunksleepinterval")]
    public int? ChunkPause { get; internal set; }

    /// <summary>Most syncs at once, 1 to 20.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_maximum_sync_requests")]
    public int? MaximumSyncRequests { get; internal set; }

    /// <summary>Most installations and updates at once, 1 to 20; 0 where never saved.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_maximum_install_update_requests")]
    public int? MaximumUpdateRequests { get; internal set; }

    /// <summary>Most uptime checks at once, 1 to 100.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_maximum_uptime_monitoring_requests")]
    public int? MaximumMonitoringRequests { get; internal set; }

    /// <summary>Whether the dashboard loads its data in the optimised way.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_optimize")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? OptimizeLoading { get; internal set; }

    /// <summary>Whether the dashboard's jobs run through WP-Cron. Without it, and without another cron, no background job starts.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_wp_cron")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? UseWPCron { get; internal set; }

    /// <summary>Whether the certificates of child sites are verified.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_ssl_verify_certificate")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? VerifyCertificate { get; internal set; }

    /// <summary>The library that signs requests to child sites.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_verify_connection_method")]
    [JsonConverter(typeof(ConnectionMethodConverter))]
    public ConnectionMethod? ConnectionMethod { get; internal set; }

    /// <summary>The algorithm of those signatures.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_connect_signature_algo")]
    [JsonConverter(typeof(SignatureAlgorithmConverter))]
    public SignatureAlgorithm? SignatureAlgorithm { get; internal set; }

    /// <summary>Whether child sites are called over IPv4 only.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_force_use_ipv4")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? ForceIPv4 { get; internal set; }

    /// <summary>What a sync fetches, by name, and whether it does.</summary>
    [JsonInclude]
    [JsonPropertyName("sync_data")]
    [JsonConverter(typeof(FlagMapConverter))]
    public IReadOnlyDictionary<string, bool>? SyncData { get; internal set => field = value is null ? null : ItemMap<bool>.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => "Advanced settings";
}
