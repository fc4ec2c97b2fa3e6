namespace MainWp;

/// <summary>The body of routes that take one slug.</summary>
internal sealed record SiteItemSlug(string Slug);
