namespace MainWp.PowerShell;

/// <content>About sites.</content>
internal static partial class Messages
{
    public static string StoredOtherwise(string given, Uri stored, int id, Uri dashboard) =>
        $"{dashboard} stores {given} as {stored} (site {id}), which is what the site calls itself.";

    public static string CategoriesNotSet(object? post, object? site, object? categories) =>
        $"{post} on {site} is not in {categories}. Only categories that exist on the site and have plain letters in their names can be set.";

    public static string ChildMayBeActive(object? site, string? reason) =>
        $"{site} was removed from the dashboard, but MainWP Child may still be active on it, because the site did not answer ({reason}).";

    public static string RoundFailed(int site, object? done, Uri? dashboard) =>
        $"Site {site} was not {done} on {dashboard}, and the server gives no reason. Run the command for this site alone to see the reason.";
}
