namespace MainWp;

/// <content>Texts about health.</content>
internal static partial class Messages
{
    public const string SiteSuspended = "The site is suspended in the dashboard, which neither syncs nor updates it.";

    public const string ConnectionUnknown = "The dashboard does not show whether it can reach the site.";

    public const string NeverSynced = "The site was never synced, so nothing is known about it.";

    public static string SyncOld(object? age) =>
        $"The last sync was {age} ago, so the facts about the site are that old.";

    public static string SiteAnswers(object? status) =>
        $"The site answers with HTTP {status}.";

    public static string BackupOld(object? age) =>
        $"The last backup was {age} ago.";

    public static string CoreAlreadyThere(object? version) =>
        $"WordPress {version} is offered, but the site already has it. A sync may show why.";

    public static string MaintenanceRelease(object? text) =>
        $"{text}: a maintenance release, which may contain security fixes.";

    public const string UpdatesUnreadable = "The pending updates of the site cannot be read.";

    public static string UpdateOld(object? pending, object? age) =>
        $"{pending}, one of them available for {age}.";

    public static string TooManyUpdates(object? pending, int most) =>
        $"{pending}, more than {most}.";

    public static string WordPressUnsupported(object? version) =>
        $"WordPress {version} no longer gets fixes.";

    public static string WordPressOld(object? version) =>
        $"WordPress {version} is not the latest version. It gets security fixes only, and no update is offered.";

    public static string PhpUnsupported(object? version, object? day) =>
        $"PHP {version} has not received fixes since {day}.";

    public static string PhpEnds(object? version, object? day) =>
        $"PHP {version} gets no fixes after {day}.";

    public const string ChildUnknown = "The version of MainWP Child is not known.";

    public static string ChildOld(object? version, object? newest) =>
        $"MainWP Child {version} is older than {newest} on other sites.";

    public static string ChecksFailed(object? checks) =>
        $"{checks} failed.";

    public const string ChecksNotMade = "The security checks could not be run.";

    public static string Abandoned(object? items) =>
        $"{items} abandoned by the author.";

    public static string AbandonedUnknown(object? kind) =>
        $"It could not be read whether a {kind} is abandoned.";

    public static string UptimeLow(object? percent) =>
        $"The site was up {percent} % of the last 30 days.";

    public const string IncidentUnreadable = "The last incident of the monitor could not be read.";

    public const string MonitorDown = "The monitor reports the site as down.";

    public const string MonitorUnsure = "The last check of the monitor failed, and the next one will confirm it.";

    public const string MonitorPending = "The monitor has no result yet.";

    public const string NoMonitor = "The site has no uptime monitor.";

    public const string MonitorsUnreadable = "The monitors could not be read.";

    public static string VersionUnknown(object? product) =>
        $"The {product} version is not known.";

    public static string SupportUnknown(object? product, object? version) =>
        $"This version of the module does not know whether {product} {version} still gets fixes.";
}
