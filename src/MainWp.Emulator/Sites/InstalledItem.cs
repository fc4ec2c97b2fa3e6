namespace MainWp.Emulator.Sites;

/// <summary>A plugin or theme as it is installed on a child site.</summary>
internal sealed class InstalledItem(CatalogItem item)
{
    public CatalogItem Item => item;

    public string Slug => item.Slug;

    public string Name => item.Name;

    public string Version { get; set; } = item.Version;

    public bool IsActive { get; set; } = true;

    public bool IsMustUse { get; init; }
}
