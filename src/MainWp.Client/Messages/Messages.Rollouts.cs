namespace MainWp;

/// <content>About rollouts: their plans, and what was found out about sites.</content>
internal static partial class Messages
{
    public const string PlanEmpty = "it has no updates";

    public const string NotLookedAt = "The site could not be checked, so nothing can be compared.";

    public const string PageIsError = "The page is an error page of WordPress: a fatal error, or no connection to the database.";

    public const string PageIsBlank = "The page is blank.";

    public const string PageUnsearchable = "a page that takes too long to search";

    public const string PageUnreachable = "no answer";

    public const string ConnectionLost = "The dashboard no longer reaches MainWP Child on the site.";

    public static string PlanInvalid(string place, string reason) => $"{place} is not a valid plan: {reason}. Nothing was sent. Correct it, or create a new one with New-MainWpRollout.";

    public static string PlanNotJson(long? line) => $"it is not valid JSON{(line is null ? "" : $" (line {line})")}";

    public static string PlanNotAnObject(string place) => $"{place} is not an object";

    public static string PlanTwice(string place, string name) => $"{place} has '{name}' twice";

    public static string PlanUnknownProperty(string place, string name) => $"{place} has an unknown property '{name}'";

    public static string PlanPropertyWrong(string place, string name, string wanted) => $"'{name}' of {place} must be {wanted}";

    public static string PlanOtherSchema(int schema, int known) => $"it has schema version {schema}, and this version of the module reads version {known}";

    public static string PlanRingTwice(string ring) => $"it has the ring '{ring}' twice";

    public static string PlanUnknownRing(string site, string ring) => $"{site} is in the ring '{ring}', which is not among the rings";

    public static string PlanOtherRing(string site, string ring, string own) => $"an update of {site} is in the ring '{ring}', and the site is in '{own}'";

    public static string PlanSiteTwice(int site) => $"it has site {site} twice";

    public static string PlanUnknownSite(int site) => $"an update is for site {site}, which is not among the sites";

    public static string PlanUpdateTwice(string slug, int site) => $"it has '{slug}' of site {site} twice";

    public static string PageTimedOut(int seconds) => $"no answer within {seconds} seconds";

    public static string PageTurns(int redirects) => $"more than {redirects} redirects";

    public static string PageFailed(string failure) => $"The page could not be read: {failure}.";

    public static string PageStatus(int now, int was) => $"The page answers with HTTP {now} ({was} before).";

    public static string PageRefused(int now, int was) => $"The page is refused from here with HTTP {now} ({was} before), perhaps by a firewall.";

    public static string PageIsSetup(Uri now) => $"The page redirects to {now.AbsolutePath}, where WordPress is set up or repaired.";

    public static string PageElsewhere(Uri now, Uri was) => $"The page redirects to {now} ({was} before).";

    public static string PageShorter(int now, int was) => $"The page has {now} bytes ({was} before).";

    public static string PageSlower(int now, int was) => $"The first byte came after {now} ms ({was} ms before).";

    public static string TitleChanged(string? now, string was) => now is null ? $"The page has no title ('{was}' before)." : $"The title of the page is '{now}' ('{was}' before).";

    public static string CheckStatus(int now, int was) => $"The dashboard's check found {(now == 0 ? "no answer" : $"HTTP {now}")} ({was} before).";

    public static string PluginsOff(IReadOnlyCollection<string> plugins) => $"Plugins that were active are no longer active: {string.Join(", ", plugins)}.";

    public static string WasDownBefore(SiteLook before) => $"The site was down before the updates ({before}), so nothing can be compared.";
}
