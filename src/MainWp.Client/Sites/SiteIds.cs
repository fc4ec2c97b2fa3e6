namespace MainWp;

/// <summary>The body of routes for many sites: their ids.</summary>
internal sealed record SiteIds(IReadOnlyCollection<int> Include);
