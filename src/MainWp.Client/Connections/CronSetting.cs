using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The field of settings/advanced that says whether MainWP schedules its work through WP-Cron.</summary>
internal sealed class CronSetting
{
    [JsonInclude]
    public bool? MainwpWpCron { get; internal set; }
}
