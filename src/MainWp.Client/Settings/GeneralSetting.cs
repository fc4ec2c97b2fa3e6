using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The general settings of the dashboard. A setting that was never saved is null.</summary>
public sealed class GeneralSetting : MainWpObject
{
    /// <summary>When the dashboard checks its sites for updates, as HH:mm of its own time zone; empty for any time.</summary>
    [JsonInclude]
    [JsonPropertyName("time_daily_update")]
    public string? DailyUpdateTime { get; internal set; }

    /// <summary>How often a day it does, 1 to 12.</summary>
    [JsonInclude]
    [JsonPropertyName("frequency_daily_update")]
    public int? DailyUpdateFrequency { get; internal set; }

    /// <summary>WordPress' date format, in PHP's letters such as F j, Y.</summary>
    [JsonInclude]
    [JsonPropertyName("date_format")]
    public string? DateFormat { get; internal set; }

    /// <summary>WordPress' time format, in PHP's letters such as g:i a.</summary>
    [JsonInclude]
    [JsonPropertyName("time_format")]
    public string? TimeFormat { get; internal set; }

    /// <summary>WordPress' time zone as an offset, such as UTC-5 or UTC+5.5. The server stores a name that is given here as the offset it has today.</summary>
    [JsonInclude]
    [JsonPropertyName("timezone_string")]
    public string? TimeZone { get; internal set; }

    /// <summary>Where the sidebar is. MainWP 6.1 does not return it.</summary>
    [JsonInclude]
    [JsonPropertyName("sidebar_position")]
    [JsonConverter(typeof(SidebarPositionConverter))]
    public SidebarPosition? SidebarPosition { get; internal set; }

    /// <summary>Whether the Update Everything button is hidden.</summary>
    [JsonInclude]
    [JsonPropertyName("hide_update_everything")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? HideUpdateEverything { get; internal set; }

    /// <summary>The overview's widgets and whether each is shown; null where none was ever changed.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_widgets")]
    [JsonConverter(typeof(FlagMapConverter))]
    public IReadOnlyDictionary<string, bool>? Widgets { get; internal set => field = value is null ? null : ItemMap<bool>.Of(value); }

    /// <summary>Whether trusted plugins are updated automatically.</summary>
    [JsonInclude]
    [JsonPropertyName("plugin_automatic_daily_update")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? AutoUpdatePlugins { get; internal set; }

    /// <summary>Whether trusted themes are updated automatically.</summary>
    [JsonInclude]
    [JsonPropertyName("theme_automatic_daily_update")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? AutoUpdateThemes { get; internal set; }

    /// <summary>Whether translations are updated automatically.</summary>
    [JsonInclude]
    [JsonPropertyName("trans_automatic_daily_update")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? AutoUpdateTranslations { get; internal set; }

    /// <summary>Whether WordPress itself is updated automatically.</summary>
    [JsonInclude]
    [JsonPropertyName("automatic_daily_update")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? AutoUpdateCore { get; internal set; }

    /// <summary>How often automatic updates run.</summary>
    [JsonInclude]
    [JsonPropertyName("frequency_auto_update")]
    [JsonConverter(typeof(NamedOptionConverter<AutoUpdateFrequency>))]
    public AutoUpdateFrequency? AutoUpdateFrequency { get; internal set; }

    /// <summary>When they run, as HH:mm with whole hours.</summary>
    [JsonInclude]
    [JsonPropertyName("time_auto_update")]
    public string? AutoUpdateTime { get; internal set; }

    /// <summary>The day on which weekly ones run.</summary>
    [JsonInclude]
    [JsonPropertyName("dayinweek_auto_update")]
    [JsonConverter(typeof(DayOfWeekConverter))]
    public DayOfWeek? AutoUpdateDayOfWeek { get; internal set; }

    /// <summary>The day on which monthly ones run, 1 to 31.</summary>
    [JsonInclude]
    [JsonPropertyName("dayinmonth_auto_update")]
    public int? AutoUpdateDayOfMonth { get; internal set; }

    /// <summary>Days that an update must be old before it is installed automatically.</summary>
    [JsonInclude]
    [JsonPropertyName("delay_autoupdate")]
    public int? AutoUpdateDelay { get; internal set; }

    /// <summary>Whether translation updates are shown.</summary>
    [JsonInclude]
    [JsonPropertyName("show_language_updates")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? ShowTranslationUpdates { get; internal set; }

    /// <summary>When the dashboard asks before updates.</summary>
    [JsonInclude]
    [JsonPropertyName("disable_update_confirmations")]
    [JsonConverter(typeof(UpdateConfirmationConverter))]
    public UpdateConfirmation? UpdateConfirmation { get; internal set; }

    /// <summary>Whether a site's HTTP status is checked after an update.</summary>
    [JsonInclude]
    [JsonPropertyName("check_http_response")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? CheckSiteAfterUpdate { get; internal set; }

    /// <summary>The HTTP method of that check.</summary>
    [JsonInclude]
    [JsonPropertyName("check_http_response_method")]
    [JsonConverter(typeof(NamedOptionConverter<SiteCheckMethod>))]
    public SiteCheckMethod? SiteCheckMethod { get; internal set; }

    /// <summary>Whether a recent backup is wanted before an update.</summary>
    [JsonInclude]
    [JsonPropertyName("backup_before_upgrade")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? BackupBeforeUpdate { get; internal set; }

    /// <summary>How many days old that backup may be.</summary>
    [JsonInclude]
    [JsonPropertyName("backup_before_upgrade_days")]
    public int? BackupBeforeUpdateDays { get; internal set; }

    /// <summary>Days without an update after which a plugin or theme counts as abandoned.</summary>
    [JsonInclude]
    [JsonPropertyName("numberdays_outdate_plugin_theme")]
    public int? AbandonedAfterDays { get; internal set; }

    /// <summary>What makes backups.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_primary_backup")]
    [JsonConverter(typeof(BackupMethodConverter))]
    public BackupMethod? PrimaryBackup { get; internal set; }

    /// <summary>Whether the legacy backup feature is on.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_enable_legacy_backup_feature")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? LegacyBackup { get; internal set; }

    /// <summary>Legacy backups kept on the server.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_backups_on_server")]
    public int? BackupsOnServer { get; internal set; }

    /// <summary>Legacy backups kept elsewhere.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_backup_on_external_sources")]
    public int? BackupsOnExternalSources { get; internal set; }

    /// <summary>Format of legacy backups: zip, tar.gz, tar.bz2 or tar.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_archive_format")]
    public string? ArchiveFormat { get; internal set; }

    /// <summary>Whether a mail tells that a legacy backup failed.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_notification_on_backup_fail")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? NotifyOnBackupFailure { get; internal set; }

    /// <summary>Whether a mail tells that a legacy backup starts.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_notification_on_backup_start")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? NotifyOnBackupStart { get; internal set; }

    /// <summary>Whether legacy backups run in chunks.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_chunked_backup_tasks")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? ChunkedBackupTasks { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => "General settings";
}
