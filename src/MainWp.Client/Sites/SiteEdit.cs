using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The new values of a site in the dashboard, under the names that the route reads. Null is not sent, except for the client, which the
/// server removes unless it is sent. Flags are sent as 0 or 1.
/// </summary>
// docs/quirks.md, 23.
internal sealed record SiteEdit
{
    // The server stores this as it is sent, but returns it with one level of backslashes removed (seen on 6.1.2).
    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Name { get; set; }

    /// <summary>0 for none. Always sent.</summary>
    public int ClientId { get; set; }

    /// <summary>Ids of tags, with commas; they replace those the site has.</summary>
    [JsonPropertyName("groupids")]
    public string? TagIds { get; set; }

    [JsonPropertyName("admin")]
    public string? AdminName { get; set; }

    public string? HttpUser { get; set; }

    [JsonPropertyName("http_pass")]
    public string? HttpPassword { get; set; }

    [JsonPropertyName("uniqueid")]
    public string? UniqueId { get; set; }

    [JsonPropertyName("sslversion")]
    public int? SslVersion { get; set; }

    public string? Protocol { get; set; }

    [JsonPropertyName("disablehealthchecking")]
    public int? DisablesHealthCheck { get; set; }

    [JsonPropertyName("healththreshold")]
    public int? HealthThreshold { get; set; }

    [JsonPropertyName("automatic_update")]
    public int? UpdatesAutomatically { get; set; }

    [JsonPropertyName("backup_before_upgrade")]
    public int? BacksUpBeforeUpdate { get; set; }

    [JsonPropertyName("force_use_ipv4")]
    public int? ForceIPv4 { get; set; }

    [JsonPropertyName("ignore_core_updates")]
    public int? IgnoresCoreUpdates { get; set; }

    [JsonPropertyName("ignore_plugin_updates")]
    public int? IgnoresPluginUpdates { get; set; }

    [JsonPropertyName("ignore_theme_updates")]
    public int? IgnoresThemeUpdates { get; set; }

    public string? MonitoringEmails { get; set; }

    /// <summary>Whether it holds something that no answer shows.</summary>
    [JsonIgnore]
    public bool HasUnreadable => (AdminName ?? HttpUser ?? HttpPassword ?? UniqueId ?? Protocol) is not null || (SslVersion ?? DisablesHealthCheck ?? HealthThreshold) is not null;

    /// <summary>Whether nothing but the client is to be sent.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new SiteEdit { ClientId = ClientId };
}
