namespace MainWp;

/// <summary>The body of routes that take several slugs.</summary>
internal sealed record SiteItemSlugs(IReadOnlyList<string> Slug);
