namespace MainWp;

/// <summary>A tag as a site row names it.</summary>
internal sealed record SiteTag(int Id, string Name);
