using static System.FormattableString;

namespace MainWp.PowerShell;

/// <summary>What is said of filters, and of what matched nothing.</summary>
internal static partial class Messages
{
    public static string UntilBeforeSince(DateTime until, DateTime since) => Invariant($"-Until ({until:yyyy-MM-dd HH:mm:ss}) is before -Since ({since:yyyy-MM-dd HH:mm:ss}). Nothing was sent.");

    /// <summary>A filter that nothing pending fits.</summary>
    public static string NoUpdateMatches(string parameter, string value, Uri dashboard) => $"No pending update of the chosen sites matches -{parameter} {value} on {dashboard}.";

    public static string SearchIsNoPattern(string text) => $"'{text}' is a pattern, and -Search finds text. Use the text without an asterisk.";

    public static string NothingPending(Uri dashboard) => $"No update is pending on the chosen sites of {dashboard}. Nothing was sent.";

    /// <summary>Updates are pending there, and none of them is what was chosen.</summary>
    public static string NothingOfItPending(int others, Uri dashboard) =>
        $"None of the chosen updates is pending on {dashboard}, so nothing was sent. {others} other updates of these sites are pending; ignored updates do not count.";

    /// <summary>A pattern that no tag, client or cost fits.</summary>
    public static string NothingMatches(Binding.SitesReference named, Uri dashboard) => $"No {named.Noun} of {dashboard} matches '{named}'.";

    /// <summary>A pattern that no site fits, or a tag or client that has none, or none that belongs to a client too.</summary>
    public static string NoSiteMatches(Binding.SitesReference named, Uri dashboard) => named is Binding.SiteReference
        ? $"No site of {dashboard} matches '{named}'."
        : $"No site of {dashboard} belongs to {WithOwners(named)}.";

    /// <summary>A tag or cost that no client belongs to.</summary>
    public static string NoClientMatches(Binding.SitesReference named, Uri dashboard) => $"No client of {dashboard} belongs to {WithOwners(named)}.";

    private static string WithOwners(Binding.SitesReference named) =>
        $"{named.Noun} '{named}'{string.Concat(named.Within.Select(owners => $" and to {owners.Named[0].Noun} {string.Join(" or ", owners.Named.Select(owner => $"'{owner}'"))}"))}";

    public static string NoHealthPiped(string? path) =>
        $"No health of a site was piped in, so no report was written{(path is null ? "" : $": {path} is unchanged")}. Pipe from Get-MainWpHealth, or run the command without input.";

    /// <summary>An object that is not the health of a site.</summary>
    public static string NotHealth(object given) => $"'{given}' is not the health of a site. Pipe from Get-MainWpHealth, or from Import-Clixml of what it found.";

    public const string StoredHealthCut = "The stored health of a site is incomplete, so no report was written. Store it with Export-Clixml, or with ConvertTo-Json -Depth 5.";

    public static string HealthRefused(int count, string? path) =>
        $"{count} objects that were piped in are not the health of a site, so no report was written{(path is null ? "" : $": {path} is unchanged")}.";

    public static string ReplacesAndAdds(string parameter) => $"-{parameter} replaces all, so it cannot be combined with -Add{parameter} or -Remove{parameter}. Nothing was sent.";

    public static string NothingToExclude(object named, Uri dashboard) => $"No site of {dashboard} matches '{named}', which should be excluded. Nothing was sent.";

    public static string NoItemMatches(string what, string slug, string site) => $"No {what} on {site} matches '{slug}'. Nothing was sent for it.";

    public static string NoSuchItem(string what, string slug, string site) =>
        $"The {what} '{slug}' was not found on {site}. Nothing was sent for it. Run Sync-MainWpSite if it was installed since the last sync.";

    public static string NoPatternToDelete(object pattern, Binding.Naming naming) =>
        $"'{pattern}' is a pattern, and a command that deletes needs names. Nothing was sent for it. To see what it matches and then delete it, pipe from {naming.Reader}.";
}
