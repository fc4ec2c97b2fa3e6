namespace MainWp;

/// <summary>What the dashboard knows about the plugins or themes of a site.</summary>
internal enum InventoryState
{
    /// <summary>All of them, as of the last sync.</summary>
    Known,

    /// <summary>None. Each site has some, so it was never synced successfully.</summary>
    NeverSynced,

    /// <summary>Something that is not a list.</summary>
    Unreadable,

    /// <summary>The row does not tell which are abandoned; a route of the site does.</summary>
    NotTold,
}
