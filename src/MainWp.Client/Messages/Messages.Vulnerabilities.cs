using System.Globalization;
using static System.FormattableString;

namespace MainWp;

/// <content>About known vulnerabilities.</content>
internal static partial class Messages
{
    public const string FeedEmpty = "The vulnerability feed has no records. Download it again.";

    public const string FeedNotJson = "This is not a vulnerability feed: it is not a JSON object of records. Use the production or the scanner feed of Wordfence Intelligence.";

    public const string FeedRecordTooLarge = "The vulnerability feed has a record of more than 16 MB, which is not valid. Download it again.";

    public static string FeedCut(int records) => $"The vulnerability feed ends too early, after {records} records. Download it again.";

    public static string FeedKeyRefused(Uri feed, int status) =>
        $"{feed.Host} refuses the API key of the vulnerability feed (HTTP {status}). Use a key from your Wordfence account with -ApiKey, or a downloaded file with -Feed.";

    public static string FeedThrottled(Uri feed, DateTime? again) =>
        $"{feed.Host} provides the vulnerability feed once every 30 minutes. {(again is { } time ? Invariant($"Try again after {time:HH:mm}") : "Try again in 30 minutes")}, or use a downloaded file with -Feed.";

    public static string FeedNotGiven(Uri feed, string reason) => $"{feed.Host} did not return the vulnerability feed: {reason.TrimEnd('.')}. Try again later, or use a downloaded file with -Feed.";

    public const string VulnerabilitiesNotRead = "Known vulnerabilities could not be looked up.";

    public static string VulnerabilityProblem(Vulnerability found) => found.Status switch
    {
        VulnerabilityStatus.Unknown => found.Title,
        VulnerabilityStatus.Undecided => $"It cannot be told whether {Software(found)} has a known vulnerability: {found.Title}.",
        _ => $"{Software(found)} has a known vulnerability ({(found.Score is { } score ? $"CVSS {score.ToString(CultureInfo.InvariantCulture)}" : "no score")}): {found.Title.TrimEnd('.')}.{Remedy(found)}",
    };

    private static string Software(Vulnerability found) => $"{found.Name} {found.InstalledVersion?.ToString() ?? "(version not known)"}";

    private static string Remedy(Vulnerability found) =>
        found.FixAvailable ? $" The pending update to {found.UpdateVersion} fixes it."
        : found.PatchedVersions.Count > 0 ? $" Fixed in {found.PatchedVersions}; no such update is pending."
        : found.IsPatched == false ? " No version fixes it." : "";

    public const string NeverSyncedTitle = "The dashboard does not know what is installed: the site was never synced.";

    public const string ThemesUnknownTitle = "The dashboard does not know which themes are installed. Run Sync-MainWpSite for the site.";

    public const string WordPressUnknownTitle = "The dashboard does not know which version of WordPress is installed. Run Sync-MainWpSite for the site.";

    public const string InventoryUnreadableTitle = "The dashboard's record of the plugins and themes of the site cannot be read. Run Sync-MainWpSite for it.";

    public const string NoRecordTitle = "The feed has no record about it. That does not mean that it is safe.";
}
