namespace MainWp;

/// <content>Texts about reports.</content>
internal static partial class Messages
{
    public const string ReportNote = "Created by MainWP for PowerShell. Times are UTC. Unknown values are shown as unknown, never as good.";

    public static string NotAllKnown(object? sites) =>
        $" Not everything is known about {sites} of them.";

    public const string ReportEmpty = "This report contains no sites.";

    public static string NoProblemButUnknown(object? sites, object? all) =>
        $"No problem was found, but not everything is known about {sites} of {all}.";

    public const string SiteHealthy = "The site is in good health.";

    public static string AllHealthy(object? all) =>
        $"All {all} are in good health.";

    public const string NoSyncedSite = "Not known: no site was synced.";

    public const string NoPendingUpdate = "No update is pending.";

    public const string NoMonitorsRead = "Not known: the uptime monitors were not read, or there are none.";

    public static string EarlierReportUnreadable(string? path, string? reason) =>
        $"The earlier report '{path}' cannot be read: {reason}. Use the path of a file that Export-MainWpReport created.";

    public static string NotAReport(string? path, string? reason) =>
        $"'{path}' is not a report to compare with: {reason}. Use the path of a file that Export-MainWpReport created.";

    public static string LogoTooLarge(object? size, object? most) =>
        $"it has {size} KB, and the largest size is {most} KB. Use a smaller picture";

    public static string LogoUnusable(string? path, string? reason) =>
        $"The logo '{path}' cannot be used: {reason}.";

    public static string PartMissing(string? name) =>
        $"The module lacks its part {name}.";

    public const string NothingChanged = "  Nothing has changed.";

    public static string ReportIncomplete(string missing, string more, string verdict) =>
        $"This report is incomplete: {missing}{more} could not be read. {verdict}";

    public static string NeedAttention(string count, string all, bool isOne, string rest) =>
        $"{count} of {all} {(isOne ? "needs" : "need")} attention, and none is in a critical state.{rest}";

    public const string NoKnownVulnerability = "No known vulnerability affects what is installed. What has no record is not known to be safe.";

    public const string NotAPicture = "it is not a PNG, JPEG, GIF, WebP or SVG. Use one of these formats";

    public static string RolloutFigures(int installed, string updates, string sites, string broken, object limit, string planned) =>
        $"{installed} of {updates} on {sites} installed. {broken} broke. A ring halts the rollout where more than {limit} break; planned {planned}.";
}
