namespace MainWp.Emulator.Sites;

/// <summary>A plugin or theme that exists in the emulated world.</summary>
internal sealed record CatalogItem(string Slug, string Name, string Version, string NewVersion, string Description)
{
    /// <summary>The package cannot be downloaded: every attempt to update fails.</summary>
    public bool IsBroken { get; init; }

    public string ShortSlug => Slug.Split('/')[0].Replace(".php", "", StringComparison.Ordinal);
}
