namespace MainWp.PowerShell.Binding;

/// <summary>Plugins or themes of one site, for one request.</summary>
internal sealed record SiteItems(ResolvedSite Site, IReadOnlyList<SiteItemReference> Items)
{
    public IReadOnlyList<string> Slugs => [.. Items.Select(item => item.Slug).Distinct()];

    /// <summary>What the user named a slug by, for errors.</summary>
    public SiteItemReference Named(string slug) => Items.First(item => item.Slug == slug);
}
