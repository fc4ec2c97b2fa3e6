namespace MainWp;

/// <summary>What can be done with plugins and themes of a site; the names are those of the routes.</summary>
internal enum SiteItemAction
{
    Activate,
    Deactivate,
    Delete,
}
