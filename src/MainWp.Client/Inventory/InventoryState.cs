namespace MainWp;

/// <summary>What the dashboard knows of the plugins or themes of a site.</summary>
internal enum InventoryState
{
    /// <summary>All of them, as of the last sync.</summary>
    Known,

    /// <summary>None, and each site has some: it was never synced, or never with success.</summary>
    NeverSynced,

    /// <summary>Something that is not a list.</summary>
    Unreadable,

    /// <summary>The row does not tell which are abandoned; a route of the site does.</summary>
    NotTold,
}
