using System.Collections.Concurrent;

namespace MainWp;

/// <summary>Which plugins or themes one command wants. It remembers which of its patterns matched anything.</summary>
internal sealed class SiteItemFilter
{
    private readonly ConcurrentDictionary<string, bool> _met = new(StringComparer.Ordinal);
    private int _unversioned;

    /// <summary>Slugs or folders, also with wildcards; all where there are none.</summary>
    public IReadOnlyList<string> Slugs { get; set; } = [];

    /// <summary>Names, also with wildcards; all where there are none.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>A text that the name, slug, version or description must contain.</summary>
    public string? Search { get; set; }

    /// <summary>The version that all are older than.</summary>
    public string? OlderThan { get; set; }

    /// <summary>The version that all are newer than.</summary>
    public string? NewerThan { get; set; }

    public SiteItemStatus Status { get; set; }

    /// <summary>Only must-use plugins; without it they are left out.</summary>
    public bool MustUse { get; set; }

    /// <summary>Those with an update that is not ignored.</summary>
    public bool Outdated { get; set; }

    public bool Abandoned { get; set; }

    /// <summary>Whether it matters which updates are ignored, which takes further requests.</summary>
    public bool AsksPending { get => field || Outdated; set; }

    /// <summary>Whether the names of the sites' clients are shown, which takes a further request.</summary>
    public bool ShowsClients { get; set; } = true;

    /// <summary>Whether there was anything to choose from.</summary>
    public bool HasRead { get; private set; }

    /// <summary>The slugs that nothing fitted so far.</summary>
    public IEnumerable<string> UnmetSlugs => Slugs.Where(slug => !_met.ContainsKey(slug));

    /// <summary>The names that nothing fitted so far.</summary>
    public IEnumerable<string> UnmetNames => Names.Where(name => !_met.ContainsKey(name));

    /// <summary>How many were left out because their version is not known.</summary>
    public int Unversioned => _unversioned;

    public bool HoldsSlug(string slug)
    {
        HasRead = true;
        return Slugs.Count == 0 || Fitting(Slugs, pattern => SlugPattern.Fits(pattern, slug));
    }

    public bool Holds(ISiteItem item) =>
        HoldsSlug(item.Slug)
        && (Names.Count == 0 || Fitting(Names, pattern => Wildcard.Fits(pattern, item.Name)))
        && item.IsMustUse == MustUse
        && (Status == SiteItemStatus.Any || item.IsActive == (Status == SiteItemStatus.Active))
        && (!Outdated || item.UpdateVersion is not null)
        && (Search is null || HasText(item.Name) || HasText(item.Slug) || HasText(item.Version?.ToString()) || HasText(item.Description))
        && HoldsVersion(item.Version?.ToString());

    private bool HoldsVersion(string? version)
    {
        if (OlderThan is null && NewerThan is null)
            return true;
        if (!SoftwareVersion.IsReadable(version))
        {
            Interlocked.Increment(ref _unversioned);
            return false;
        }
        return (OlderThan is null || SoftwareVersion.Compare(version, OlderThan) < 0) && (NewerThan is null || SoftwareVersion.Compare(version, NewerThan) > 0);
    }

    private bool Fitting(IReadOnlyList<string> patterns, Func<string, bool> fits)
    {
        var found = false;
        foreach (var pattern in patterns.Where(fits))
        {
            found = true;
            _met.TryAdd(pattern, true);
        }
        return found;
    }

    private bool HasText(string? text) => text?.IndexOf(Search!, StringComparison.OrdinalIgnoreCase) >= 0;
}
