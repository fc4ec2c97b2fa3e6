namespace MainWp;

/// <summary>What is said of changes to sites.</summary>
internal static partial class Messages
{
    public const string MustUse = "it is a must-use plugin, which is always active and cannot be switched off or deleted from the dashboard";

    public static string ClientNamesUnread(Exception reason) => $"The names of the sites' clients could not be read, so ClientName is empty. {reason.Message}";

    public static string SiteNamesUnread(Exception reason) => $"The names of the sites could not be read, so SiteName, ClientName and Tags are empty. {reason.Message}";

    public static string LastTag(string site, Uri dashboard) => $"{site} of {dashboard} would have no tag left, and the dashboard cannot remove the last tag. Nothing was sent for it. Use -AddTag with another tag as well.";

    public static string SiteIsThere(string url, Uri stored, int id, Uri dashboard) =>
        $"Site {url} is in {dashboard} already, as {stored} (site {id}). Nothing was sent.";

    public static string SiteNamedTwice(string url, Uri dashboard) =>
        $"Site {url} is already named in this command, with or without www. It was not sent to {dashboard} again.";

    public static string EmailNotValid(string email) =>
        $"'{email}' is not a valid email address, and a WordPress site would create the user without one. Nothing was sent.";

    public const string PasswordBeyondLatin1 = "The password contains characters outside Latin-1, which MainWP replaces with question marks when it changes a password. Use another password. Nothing was sent.";

    public static string UserNotRemoved(object? user, object? subject, string? reason, Uri? dashboard) =>
        $"{user} ({subject}) was not removed: {reason}. The account that connects the site to {dashboard} cannot be removed.";

    public const string SiteDoesNotExist = "the site does not exist.";

    public static string SiteLeftOut(int site) =>
        $"the dashboard skipped the site: its last sync failed, it is suspended, or the site did not answer. Run Sync-MainWpSite {site} and try again.";

    public static string DoneButNotRead(object? subject, object? endpoint, Uri? dashboard) =>
        $"{subject}: {endpoint} was done on {dashboard}, but the site could not be read afterwards. Run Sync-MainWpSite and check.";

    public static string TakenForDown(int? status) =>
        $"the dashboard considers the site down and does not sync it, because a check just now {(status is null or 0 ? "got no answer" : $"found HTTP {status}")}.";

    public static string NotUpdatedSinceDown(int site) =>
        $"the dashboard considers the site down and does not update it. Fix the site, run Test-MainWpSite {site}, and try again.";

    public static string ChecksAgain(int count, Uri? dashboard) =>
        $"{dashboard} considers {count} of the sites down and would not update them. It checks them again first.";

    public static string SiteFieldsNotKept(string site, Uri dashboard, string fields) =>
        $"{site} of {dashboard}: the dashboard answered success and kept {fields} as before. MainWP before 6.0.2 does not store this; update MainWP Dashboard, or change it there.";

    public static string SiteClientNotKept(string site, Uri dashboard) =>
        $"{site} of {dashboard}: the dashboard did not change the client. MainWP before 6.0.4 does not store the client of a site; use -AddSite or -RemoveSite of Set-MainWpClient.";

    public static string SiteFieldsUnknown(string site, Uri dashboard) =>
        $"{site} of {dashboard}: the dashboard answered success, but MainWP before 6.0.2 does not store some settings of sites, and no answer shows them. Check the site in the dashboard.";

    public static string SyncNeedsPassword(string site, Uri dashboard) =>
        $"{site} was not synced: MainWP 6.0 and 6.0.1, which {dashboard} runs, cannot sync a site with an API key. Connect with -Credential as well, or update MainWP Dashboard.";

    public static string SiteAlreadyAdded(object? url, Uri? dashboard, object? id) =>
        $"The site {url} is already in {dashboard} (site {id}). Nothing was changed.";

    public static string SiteNotSynced(string? name, int site, Uri? dashboard, string? reason) =>
        $"{name} (site {site}) was not synced with {dashboard}: {reason} Check that the site is up and its MainWP Child plugin is active.";

    /// <summary>A pattern where one site is to be named.</summary>
    public static string NoWildcardsHere(string pattern, Uri dashboard) =>
        $"No site of {dashboard} is called '{pattern}', and this command does not accept wildcards. To choose sites by a pattern, list them first and pipe them: Get-MainWpSite {CommandText.Argument(pattern)}";
}
