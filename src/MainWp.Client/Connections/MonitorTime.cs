using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>When a site's uptime was last checked: WP-Cron starts those checks.</summary>
internal sealed class MonitorTime
{
    [JsonInclude]
    public DateTime? LastCheckAt { get; internal set; }
}
