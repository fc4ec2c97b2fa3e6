namespace MainWp;

/// <summary>
/// What the five batch routes can do. Items that they accept but silently ignore are refused here: update and delete on the global route,
/// and all costs on it. Its updates answer 405 for every item.
/// </summary>
internal static class BatchRules
{
    /// <summary>More items in one request are refused with 413.</summary>
    public const int LargestRequest = 100;

    public const string Create = "create";
    public const string Update = "update";
    public const string Delete = "delete";

    private static readonly string[] Resources = ["sites", "clients", "tags", "costs"];

    private static readonly string[] SiteActions =
        ["sync", "reconnect", "disconnect", "suspend", "check", "remove", "security", "plugins", "themes", "non-mainwp-changes"];

    /// <summary>Refuses an item that the route would not do as asked.</summary>
    /// <exception cref="MainWpException">InvalidArgument; nothing was sent.</exception>
    public static void Check(BatchItem item, bool isGlobal)
    {
        if (isGlobal && item.Resource is "costs" or "updates")
            throw Refused(Messages.ResourceIgnored(item.Resource, Name(item.Resource)));
        if (!Resources.Contains(item.Resource))
            throw Refused(Messages.NotABatchResource(item.Resource, string.Join(", ", Resources)));
        if (!IsAction(item))
            throw Refused(Messages.NotABatchAction(item.Action, item.Resource, string.Join(", ", ActionsOf(item.Resource))));
        if (isGlobal && item.Action is Update or Delete)
            throw Refused(Messages.ActionIgnored(item.Action, Name(item.Resource), (item.Resource == "sites" && item.Action == Delete ? ", or say 'remove'" : "")));
        if (item.Action == Create && item.Body?.ContainsKey("id") == true)
            throw Refused(Messages.NewItemWithId(Update));
        if (item.Action != Create && item.Id is not > 0)
            throw Refused(Messages.ItemWithoutId(item.Action, int.MaxValue));
    }

    private static bool IsAction(BatchItem item) => ActionsOf(item.Resource).Contains(item.Action);

    private static string[] ActionsOf(string resource) => resource == "sites" ? [Create, Update, Delete, .. SiteActions] : [Create, Update, Delete];

    private static string Name(string resource) => char.ToUpperInvariant(resource[0]) + resource.Substring(1);

    private static MainWpException Refused(string message) => new(ErrorKind.InvalidArgument, Messages.NotSent(message));
}
