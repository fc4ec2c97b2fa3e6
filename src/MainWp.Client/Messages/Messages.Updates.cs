namespace MainWp;

/// <content>About updates.</content>
internal static partial class Messages
{
    public const string StillListed = "the server reports the update as done, but after a sync the old version is still listed. A missing license or a package that cannot be downloaded is a common cause; try it in the site's own admin";

    public static string UpdatesUnknown(string site, Uri address) =>
        $"The pending updates of {site} on {address} cannot be read, so the list does not contain them. Sync the site (Sync-MainWpSite) and run the command again. If that does not help, check its updates in the dashboard.";

    public static string TagsOfSites(Uri address) =>
        $"{address} lists no tags, which is how MainWP before 6.0 answers. The tags of its sites are used instead: without their colors, and without tags that no site has.";

    public static string TagNotSeen(string name, Uri address) => $"Tag '{name}': {address} reports it as created, but does not list it. MainWP before 6.0 cannot list tags here: check the dashboard before you run it again.";

    public const string NothingSaid = "The server does not mention it.";

    public const string EmptyListMeansAll = "An empty list means all sites to the server.";
}
