namespace MainWp.PowerShell;

/// <content>About updates.</content>
internal static partial class Messages
{
    private const int MostNamed = 20;

    public const string AllSitesMeant = "The job is for all sites of the dashboard. Use -All to confirm that. Nothing was sent.";

    public const string StillSuspended = "the site is suspended in the dashboard, which does not update it. Run Resume-MainWpSite first.";

    public static string OnlySuspended(IReadOnlyList<string> sites, Uri dashboard) =>
        $"Nothing was sent to {dashboard}: {Named(sites)} {(sites.Count == 1 ? "is" : "are")} suspended there and not updated. Run Resume-MainWpSite first.";

    public static string SuspendedLeftOut(IReadOnlyList<string> sites, int updates, Uri dashboard) =>
        $"{Named(sites)} of {dashboard} {(sites.Count == 1 ? "is" : "are")} suspended and left out, with {(updates == 1 ? "1 update" : $"{updates} updates")}. Run Resume-MainWpSite first to update {(sites.Count == 1 ? "it" : "them")}.";

    public static string SuspendedWereLeftOut(IReadOnlyList<string> sites, Uri? dashboard) =>
        $"Not updated, since suspended on {dashboard}: {Named(sites)}.";

    public static string NoneForThese(IReadOnlyList<string> items, Uri dashboard) =>
        $"No update is pending on {dashboard} for {Named(items)}. {(items.Count == 1 ? "It is" : "They are")} left out; run Sync-MainWpSite if an update is out.";

    private static string Named(IReadOnlyList<string> sites) =>
        string.Join(", ", sites.Take(MostNamed)) + (sites.Count > MostNamed ? $" and {sites.Count - MostNamed} more" : "");
}
