namespace MainWp;

/// <content>Texts about site content.</content>
internal static partial class Messages
{
    public static string SiteNotAsked(int site, Uri? dashboard) =>
        $"site {site} was not queried by {dashboard}: its last sync failed, or it is suspended. Run Sync-MainWpSite {site} and try again.";
}
