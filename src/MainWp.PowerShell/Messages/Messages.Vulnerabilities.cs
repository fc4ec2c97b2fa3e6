using static System.FormattableString;

namespace MainWp.PowerShell;

/// <content>About known vulnerabilities.</content>
internal static partial class Messages
{
    public const string FeedOrKey = "-Feed and -ApiKey cannot be used together: a file needs no key. Nothing was sent.";

    public const string NoKeyToSave = "-SaveApiKey keeps the key that -ApiKey names. Use both. Nothing was sent.";

    public static string NoFeedFile(string path) => $"The vulnerability feed '{path}' was not found. Download it, or use -ApiKey.";

    public const string NoFeedKey =
        "No vulnerability feed was given, and no key is saved. Use -Feed with a downloaded file, or -ApiKey with a free key of Wordfence Intelligence.";

    public const string FeedKeyNotSaved =
        "The key was not saved, because Microsoft.PowerShell.SecretManagement has no vault with this name, or no default vault. Run Get-SecretVault to list the vaults, or use -ApiKey without -SaveApiKey.";

    public static string FeedVaultMissing(string vault) =>
        $"Vault '{vault}' was not found, so the key of the vulnerability feed was not read. Run Get-SecretVault to list the vaults, or use -Feed or -ApiKey.";

    public static string FeedKeyNotRead(string reason) =>
        $"No vulnerability feed was given, and no saved key could be read. {reason.TrimEnd('.')}. Use -Feed with a downloaded file, or -ApiKey with a free key of Wordfence Intelligence.";

    public static string OldFeed(string reason, TimeSpan age) =>
        $"{reason} The vulnerability feed of {(age.TotalHours < 48 ? Invariant($"{age.TotalHours:0.#} hours") : $"{age.TotalDays:0} days")} ago is used; newer vulnerabilities are missing from the result.";

    public static string CacheUnusable(string folder, string reason) => $"The vulnerability feed cannot be kept in {folder}: {reason.TrimEnd('.')}. Set MAINWP_CACHE_HOME to another folder, or use -Feed.";

    public static string RecordsLeftOut(int count, int total) => $"{count} of the {total} records of the vulnerability feed do not have the form of a record and were left out.";

    public static string Unrecorded(int count, int total, Uri dashboard) =>
        $"No record of the feed is about {count} of the {total} plugins and themes on {dashboard}. That does not mean that they are safe; use -Unknown to list them.";

    public static string NotInstalled(IReadOnlyList<string> slugs, Uri dashboard) =>
        $"Nothing that matches -Slug {string.Join(", ", slugs.Select(slug => $"'{slug}'"))} is installed on the chosen sites of {dashboard}. Check the spelling; Get-MainWpPlugin and Get-MainWpTheme list what is.";

    public static string Unrated(int count) =>
        $"{(count == 1 ? "1 result has" : $"{count} results have")} no severity and {(count == 1 ? "is" : "are")} left out by -Severity. Use -Severity Unknown to see {(count == 1 ? "it" : "them")}.";

    public static string NotFullyKnown(IReadOnlyList<string> sites, Uri dashboard) =>
        $"{dashboard} does not know what is installed on {Named(sites)}. What is vulnerable there is unknown; run Sync-MainWpSite first.";
}
