namespace MainWp;

/// <summary>The plugins or themes of one site that were asked for.</summary>
/// <param name="Site">The site's row.</param>
/// <param name="State">Whether the dashboard knows them.</param>
/// <param name="Items">Those that fit.</param>
internal sealed record SiteInventory<T>(Site Site, InventoryState State, IReadOnlyList<T> Items)
{
    /// <summary>The slugs with a pending update that is not ignored; null where nobody asked.</summary>
    public IReadOnlyCollection<string>? Pending { get; init; }
}
