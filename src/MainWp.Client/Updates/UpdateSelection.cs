namespace MainWp;

/// <summary>What a person asked to update.</summary>
internal sealed class UpdateSelection
{
    /// <summary>Every site of the dashboard; only ever set by an explicit -All.</summary>
    public bool All { get; init; }

    /// <summary>Sites wanted as a whole.</summary>
    public IReadOnlyCollection<int> Sites { get; init; } = [];

    /// <summary>Single updates wanted.</summary>
    public IReadOnlyCollection<(int SiteId, UpdateType Type, string Slug)> Items { get; init; } = [];

    public IReadOnlyCollection<UpdateType> Types { get; init; } = [];

    public IReadOnlyCollection<string> Slugs { get; init; } = [];

    public bool HasFilter => Types.Count > 0 || Slugs.Count > 0;

    /// <summary>Whether a pending update is part of what was asked.</summary>
    public bool Holds(Update update) =>
        (All || Sites.Contains(update.SiteId) || Items.Contains((update.SiteId, update.Type, update.Slug)))
        && (Types.Count == 0 || Types.Contains(update.Type))
        && (Slugs.Count == 0 || Slugs.Contains(update.Slug, StringComparer.Ordinal));
}
