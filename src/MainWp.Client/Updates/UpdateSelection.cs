namespace MainWp;

/// <summary>What a person asked to update.</summary>
internal sealed record UpdateSelection
{
    /// <summary>Every site of the dashboard; only ever set by an explicit -All.</summary>
    public bool All { get; init; }

    /// <summary>Sites wanted as a whole.</summary>
    public IReadOnlyCollection<int> Sites { get; init; } = [];

    /// <summary>Single updates wanted.</summary>
    public IReadOnlyCollection<(int SiteId, UpdateType Type, string Slug)> Items { get; init; } = [];

    public IReadOnlyCollection<UpdateType> Types { get; init; } = [];

    public IReadOnlyCollection<string> Slugs { get; init; } = [];

    /// <summary>Sites that are left alone.</summary>
    public IReadOnlyCollection<int> ExcludedSites { get; init; } = [];

    /// <summary>Plugins, themes and text domains that are left alone.</summary>
    public IReadOnlyCollection<string> ExcludedSlugs { get; init; } = [];

    /// <summary>Whether only some of the updates on the chosen sites are selected.</summary>
    public bool HasFilter => Types.Count > 0 || ExcludedSites.Count > 0 || IsBySlug;

    /// <summary>Whether single plugins, themes and text domains are meant.</summary>
    public bool IsBySlug => Slugs.Count > 0 || ExcludedSlugs.Count > 0;

    /// <summary>Whether a pending update is part of what was asked.</summary>
    public bool Holds(Update update) =>
        (All || Sites.Contains(update.SiteId) || Items.Contains((update.SiteId, update.Type, update.Slug)))
        && !ExcludedSites.Contains(update.SiteId)
        && !ExcludedSlugs.Any(slug => SlugPattern.Fits(slug, update.Slug))
        && (Types.Count == 0 || Types.Contains(update.Type))
        && (Slugs.Count == 0 || Slugs.Any(slug => SlugPattern.Fits(slug, update.Slug)));
}
