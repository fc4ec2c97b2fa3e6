namespace MainWp;

/// <summary>The body of routes for many sites: those that it is about.</summary>
internal sealed record SiteIds(IReadOnlyCollection<int> Include);
