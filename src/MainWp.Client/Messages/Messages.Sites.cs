namespace MainWp;

/// <summary>What is said of changes to sites.</summary>
internal static partial class Messages
{
    public const string MustUse = "it is a must-use plugin, which is always active and cannot be switched off or deleted from the dashboard";

    public static string ClientNamesUnread(Exception reason) => $"The names of the sites' clients could not be read, so ClientName is empty. {reason.Message}";

    public static string SiteNamesUnread(Exception reason) => $"The names of the sites could not be read, so SiteName, ClientName and Tags are empty. {reason.Message}";

    public static string LastTag(string site, Uri dashboard) => $"{site} of {dashboard} would have no tag left, and the dashboard cannot take the last tag away. Nothing was sent for it. Use -AddTag with another tag as well.";

    public static string SiteIsThere(string url, Uri stored, int id, Uri dashboard) =>
        $"Site {url} is in {dashboard} already, as {stored} (site {id}). Nothing was sent.";

    public static string SiteNamedTwice(string url, Uri dashboard) =>
        $"Site {url} was named before in this command, with www. or without. It was not sent to {dashboard} again.";
}
