namespace MainWp.PowerShell;

/// <content>About plugins and themes of many sites.</content>
internal static partial class Messages
{
    public static string NeverSynced(IReadOnlyList<string> sites, Uri dashboard) =>
        $"{dashboard} does not know what is installed on {(sites.Count == 1 ? "1 site" : $"{sites.Count} sites")}, which {(sites.Count == 1 ? "is" : "are")} missing from the result: {Named(sites)}. Run Sync-MainWpSite for {(sites.Count == 1 ? "it" : "them")}.";

    public static string InventoryUnreadable(string site, int id, Uri dashboard) =>
        $"{site} (site {id}): the record of its plugins or themes on {dashboard} cannot be read, so the site is missing from the result. Run Sync-MainWpSite for it.";

    public static string NothingInstalled(string what, string parameter, string value) =>
        $"No {what} of the chosen sites matches -{parameter} '{value}'. Check the spelling{(what == "plugin" ? "; must-use plugins are listed with -MustUse only" : "")}.";

    public static string NoVersion(int count, string what) =>
        $"{(count == 1 ? $"1 {what} has" : $"{count} {what}s have")} no version that can be compared and {(count == 1 ? "is" : "are")} left out. Run the command without -OlderThan and -NewerThan to see {(count == 1 ? "it" : "them")}.";

    public static string NotAVersion(string parameter, string value) => $"-{parameter} '{value}' is not a version, such as 22.4 or 7.1-RC2. Nothing was sent.";

    public const string TwoStates = "-Inactive and -Status Active cannot be used together. Nothing was sent.";

    public static string IsMustUse(string slug, string place) =>
        $"'{slug}' on {place} is a must-use plugin, which is always active and cannot be switched off or deleted from the dashboard. Nothing was sent for it.";
}
