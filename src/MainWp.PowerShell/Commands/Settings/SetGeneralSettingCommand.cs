using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the general settings of the dashboard.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpGeneralSetting", SupportsShouldProcess = true)]
[OutputType(typeof(GeneralSetting))]
public sealed class SetGeneralSettingCommand : SettingCommand<GeneralSetting>
{
    internal GeneralSetting Change { get; } = new();

    /// <summary>The time at which the dashboard checks its sites for updates, as HH:mm in its own time zone.</summary>
    [Parameter]
    [ValidatePattern("^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    public string? DailyUpdateTime
    {
        get => Change.DailyUpdateTime;
        set => Change.DailyUpdateTime = value;
    }

    /// <summary>How often the dashboard checks for updates per day: 1 to 12.</summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? DailyUpdateFrequency
    {
        get => Change.DailyUpdateFrequency;
        set => Change.DailyUpdateFrequency = value;
    }

    /// <summary>The date format of WordPress, such as F j, Y.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DateFormatCompleter))]
    public string? DateFormat
    {
        get => Change.DateFormat;
        set => Change.DateFormat = value;
    }

    /// <summary>The time format of WordPress, such as g:i a.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeFormatCompleter))]
    public string? TimeFormat
    {
        get => Change.TimeFormat;
        set => Change.TimeFormat = value;
    }

    /// <summary>The time zone of WordPress: an offset such as UTC+5:30, or a name such as Europe/London, which is stored as its current offset.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone
    {
        get => Change.TimeZone;
        set => Change.TimeZone = value is null ? null : OffsetAsTaken(value);
    }

    /// <summary>The position of the sidebar.</summary>
    [Parameter]
    public SidebarPosition? SidebarPosition
    {
        get => Change.SidebarPosition;
        set => Change.SidebarPosition = value == default(SidebarPosition) ? null : value;
    }

    /// <summary>Whether the Update Everything button is hidden.</summary>
    [Parameter]
    public bool? HideUpdateEverything
    {
        get => Change.HideUpdateEverything;
        set => Change.HideUpdateEverything = value;
    }

    /// <summary>The widgets of the overview, as a hashtable of names with $true or $false.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IDictionary? Widget { get; set; }

    /// <summary>Whether trusted plugins are updated automatically.</summary>
    [Parameter]
    public bool? AutoUpdatePlugins
    {
        get => Change.AutoUpdatePlugins;
        set => Change.AutoUpdatePlugins = value;
    }

    /// <summary>Whether trusted themes are updated automatically.</summary>
    [Parameter]
    public bool? AutoUpdateThemes
    {
        get => Change.AutoUpdateThemes;
        set => Change.AutoUpdateThemes = value;
    }

    /// <summary>Whether translations are updated automatically.</summary>
    [Parameter]
    public bool? AutoUpdateTranslations
    {
        get => Change.AutoUpdateTranslations;
        set => Change.AutoUpdateTranslations = value;
    }

    /// <summary>Whether WordPress itself is updated automatically.</summary>
    [Parameter]
    public bool? AutoUpdateCore
    {
        get => Change.AutoUpdateCore;
        set => Change.AutoUpdateCore = value;
    }

    /// <summary>How often automatic updates run.</summary>
    [Parameter]
    public AutoUpdateFrequency? AutoUpdateFrequency
    {
        get => Change.AutoUpdateFrequency;
        set => Change.AutoUpdateFrequency = value == default(AutoUpdateFrequency) ? null : value;
    }

    /// <summary>The time of automatic updates, as HH:mm with full hours.</summary>
    [Parameter]
    [ValidatePattern("^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    public string? AutoUpdateTime
    {
        get => Change.AutoUpdateTime;
        set => Change.AutoUpdateTime = value;
    }

    /// <summary>The day of weekly automatic updates.</summary>
    [Parameter]
    public DayOfWeek? AutoUpdateDayOfWeek
    {
        get => Change.AutoUpdateDayOfWeek;
        set => Change.AutoUpdateDayOfWeek = value;
    }

    /// <summary>The day of monthly automatic updates: 1 to 31.</summary>
    [Parameter]
    [ValidateRange(1, 31)]
    public int? AutoUpdateDayOfMonth
    {
        get => Change.AutoUpdateDayOfMonth;
        set => Change.AutoUpdateDayOfMonth = value;
    }

    /// <summary>The days to wait before an update is installed automatically: 0 to 7, 14 or 30.</summary>
    [Parameter]
    [ValidateSet("0", "1", "2", "3", "4", "5", "6", "7", "14", "30")]
    public int? AutoUpdateDelay
    {
        get => Change.AutoUpdateDelay;
        set => Change.AutoUpdateDelay = value;
    }

    /// <summary>Whether translation updates are shown.</summary>
    [Parameter]
    public bool? ShowTranslationUpdates
    {
        get => Change.ShowTranslationUpdates;
        set => Change.ShowTranslationUpdates = value;
    }

    /// <summary>When the dashboard asks for confirmation of updates.</summary>
    [Parameter]
    public UpdateConfirmation? UpdateConfirmation
    {
        get => Change.UpdateConfirmation;
        set => Change.UpdateConfirmation = value == default(UpdateConfirmation) ? null : value;
    }

    /// <summary>Whether the HTTP status of a site is checked after an update.</summary>
    [Parameter]
    public bool? CheckSiteAfterUpdate
    {
        get => Change.CheckSiteAfterUpdate;
        set => Change.CheckSiteAfterUpdate = value;
    }

    /// <summary>The HTTP method of the check after an update.</summary>
    [Parameter]
    public SiteCheckMethod? SiteCheckMethod
    {
        get => Change.SiteCheckMethod;
        set => Change.SiteCheckMethod = value == default(SiteCheckMethod) ? null : value;
    }

    /// <summary>Whether a recent backup is required before an update.</summary>
    [Parameter]
    public bool? BackupBeforeUpdate
    {
        get => Change.BackupBeforeUpdate;
        set => Change.BackupBeforeUpdate = value;
    }

    /// <summary>The age in days that this backup may have.</summary>
    [Parameter]
    [ValidateRange(0, 3650)]
    public int? BackupBeforeUpdateDays
    {
        get => Change.BackupBeforeUpdateDays;
        set => Change.BackupBeforeUpdateDays = value;
    }

    /// <summary>Days without an update after which a plugin or theme counts as abandoned.</summary>
    [Parameter]
    [ValidateRange(1, 36500)]
    public int? AbandonedAfterDays
    {
        get => Change.AbandonedAfterDays;
        set => Change.AbandonedAfterDays = value;
    }

    /// <summary>The primary backup system. ApiBackups requires LegacyBackup off, Native requires it on.</summary>
    [Parameter]
    public PrimaryBackup? PrimaryBackup
    {
        get => Change.PrimaryBackup is { } method ? method == BackupMethod.Api ? MainWp.PrimaryBackup.ApiBackups : MainWp.PrimaryBackup.Native : null;
        set => Change.PrimaryBackup = value is { } method ? method == MainWp.PrimaryBackup.ApiBackups ? BackupMethod.Api : BackupMethod.Native : null;
    }

    /// <summary>Whether the legacy backup feature is on.</summary>
    [Parameter]
    public bool? LegacyBackup
    {
        get => Change.LegacyBackup;
        set => Change.LegacyBackup = value;
    }

    /// <summary>The number of legacy backups to keep on the server.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? BackupsOnServer
    {
        get => Change.BackupsOnServer;
        set => Change.BackupsOnServer = value;
    }

    /// <summary>The number of legacy backups to keep on external storage.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? BackupsOnExternalSources
    {
        get => Change.BackupsOnExternalSources;
        set => Change.BackupsOnExternalSources = value;
    }

    /// <summary>Format of legacy backups.</summary>
    [Parameter]
    [ValidateSet("zip", "tar.gz", "tar.bz2", "tar")]
    public string? ArchiveFormat
    {
        get => Change.ArchiveFormat;
        set => Change.ArchiveFormat = value;
    }

    /// <summary>Whether an email is sent when a legacy backup fails.</summary>
    [Parameter]
    public bool? NotifyOnBackupFailure
    {
        get => Change.NotifyOnBackupFailure;
        set => Change.NotifyOnBackupFailure = value;
    }

    /// <summary>Whether an email is sent when a legacy backup starts.</summary>
    [Parameter]
    public bool? NotifyOnBackupStart
    {
        get => Change.NotifyOnBackupStart;
        set => Change.NotifyOnBackupStart = value;
    }

    /// <summary>Whether legacy backups run in chunks.</summary>
    [Parameter]
    public bool? ChunkedBackupTasks
    {
        get => Change.ChunkedBackupTasks;
        set => Change.ChunkedBackupTasks = value;
    }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        Change.Widgets = FlagTable.Of(Widget);
        return ApplyAsync(client, pipeline, "general settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.GeneralAsync(stop));
    }

    // The server returns half hours as UTC+5.5, but accepts only UTC+5:30.
    private static string OffsetAsTaken(string zone) =>
        zone.EndsWith(".5", StringComparison.Ordinal) && zone.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) ? zone.Substring(0, zone.Length - 2) + ":30" : zone;
}
