using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the dashboard's general settings. Only what is given is changed.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpGeneralSetting", SupportsShouldProcess = true)]
[OutputType(typeof(GeneralSetting))]
public sealed class SetGeneralSettingCommand : SettingCommand<GeneralSetting>
{
    internal GeneralSetting Change { get; } = new();

    /// <summary>When the dashboard checks its sites for updates, as HH:mm of its own time zone.</summary>
    [Parameter]
    [ValidatePattern("^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    public string? DailyUpdateTime
    {
        get => Change.DailyUpdateTime;
        set => Change.DailyUpdateTime = value;
    }

    /// <summary>How often a day it does, 1 to 12.</summary>
    [Parameter]
    [ValidateRange(1, 12)]
    public int? DailyUpdateFrequency
    {
        get => Change.DailyUpdateFrequency;
        set => Change.DailyUpdateFrequency = value;
    }

    /// <summary>WordPress' date format, in PHP's letters such as F j, Y.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DateFormatCompleter))]
    public string? DateFormat
    {
        get => Change.DateFormat;
        set => Change.DateFormat = value;
    }

    /// <summary>WordPress' time format, in PHP's letters such as g:i a.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeFormatCompleter))]
    public string? TimeFormat
    {
        get => Change.TimeFormat;
        set => Change.TimeFormat = value;
    }

    /// <summary>WordPress' time zone: an offset such as UTC+5:30, or a name such as Europe/London, of which the server keeps today's offset.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone
    {
        get => Change.TimeZone;
        set => Change.TimeZone = value is null ? null : OffsetAsTaken(value);
    }

    /// <summary>Where the sidebar is.</summary>
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

    /// <summary>Which widgets the overview shows, as a table of names and $true or $false.</summary>
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

    /// <summary>When they run, as HH:mm with whole hours.</summary>
    [Parameter]
    [ValidatePattern("^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    public string? AutoUpdateTime
    {
        get => Change.AutoUpdateTime;
        set => Change.AutoUpdateTime = value;
    }

    /// <summary>The day on which weekly ones run.</summary>
    [Parameter]
    public DayOfWeek? AutoUpdateDayOfWeek
    {
        get => Change.AutoUpdateDayOfWeek;
        set => Change.AutoUpdateDayOfWeek = value;
    }

    /// <summary>The day on which monthly ones run, 1 to 31.</summary>
    [Parameter]
    [ValidateRange(1, 31)]
    public int? AutoUpdateDayOfMonth
    {
        get => Change.AutoUpdateDayOfMonth;
        set => Change.AutoUpdateDayOfMonth = value;
    }

    /// <summary>Days that an update must be old before it is installed automatically: 0 to 7, 14 or 30.</summary>
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

    /// <summary>When the dashboard asks before updates.</summary>
    [Parameter]
    public UpdateConfirmation? UpdateConfirmation
    {
        get => Change.UpdateConfirmation;
        set => Change.UpdateConfirmation = value == default(UpdateConfirmation) ? null : value;
    }

    /// <summary>Whether a site's HTTP status is checked after an update.</summary>
    [Parameter]
    public bool? CheckSiteAfterUpdate
    {
        get => Change.CheckSiteAfterUpdate;
        set => Change.CheckSiteAfterUpdate = value;
    }

    /// <summary>The HTTP method of that check.</summary>
    [Parameter]
    public SiteCheckMethod? SiteCheckMethod
    {
        get => Change.SiteCheckMethod;
        set => Change.SiteCheckMethod = value == default(SiteCheckMethod) ? null : value;
    }

    /// <summary>Whether a recent backup is wanted before an update.</summary>
    [Parameter]
    public bool? BackupBeforeUpdate
    {
        get => Change.BackupBeforeUpdate;
        set => Change.BackupBeforeUpdate = value;
    }

    /// <summary>How many days old that backup may be.</summary>
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

    /// <summary>What makes backups. ApiBackups wants LegacyBackup off, Native wants it on.</summary>
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

    /// <summary>Legacy backups kept on the server.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? BackupsOnServer
    {
        get => Change.BackupsOnServer;
        set => Change.BackupsOnServer = value;
    }

    /// <summary>Legacy backups kept elsewhere.</summary>
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

    /// <summary>Whether a mail tells that a legacy backup failed.</summary>
    [Parameter]
    public bool? NotifyOnBackupFailure
    {
        get => Change.NotifyOnBackupFailure;
        set => Change.NotifyOnBackupFailure = value;
    }

    /// <summary>Whether a mail tells that a legacy backup starts.</summary>
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

    // The server tells half hours as UTC+5.5 and takes them as UTC+5:30 only.
    private static string OffsetAsTaken(string zone) =>
        zone.EndsWith(".5", StringComparison.Ordinal) && zone.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) ? zone.Substring(0, zone.Length - 2) + ":30" : zone;
}
