namespace MainWp;

/// <summary>The health of many sites of one or more dashboards, in numbers.</summary>
public sealed class FleetHealth
{
    /// <summary>The dashboards that the sites are of.</summary>
    public IReadOnlyList<Uri> Dashboard { get; internal set => field = ItemList<Uri>.Of(value); } = ItemList<Uri>.None;

    /// <summary>All sites that were looked at.</summary>
    public int Sites { get; internal set; }

    /// <summary>Sites that are good.</summary>
    public int Good { get; internal set; }

    /// <summary>Sites that need attention.</summary>
    public int Attention { get; internal set; }

    /// <summary>Sites in a critical state.</summary>
    public int Critical { get; internal set; }

    /// <summary>Sites of which it is not known.</summary>
    public int Unknown { get; internal set; }

    /// <summary>Pending updates of all sites, by type.</summary>
    public UpdateCount PendingUpdates { get; internal set; } = new();

    /// <summary>Sites with at least one pending update.</summary>
    public int SitesWithUpdates { get; internal set; }

    /// <summary>Security checks that failed, of the sites for which that is known; null if it is known for none.</summary>
    public int? SecurityIssues { get; internal set; }

    /// <summary>Plugins without an author any more, of the sites for which that is known; null if it is known for none.</summary>
    public int? AbandonedPlugins { get; internal set; }

    /// <summary>Themes without an author any more, of the sites for which that is known; null if it is known for none.</summary>
    public int? AbandonedThemes { get; internal set; }

    /// <summary>Mean uptime of the last 30 days in percent, of the sites for which it is known; null if it is known for none.</summary>
    public decimal? Uptime30Days { get; internal set; }

    /// <summary>The sync that is longest ago, of the sites that were ever synced; null where none was.</summary>
    public DateTime? OldestSync { get; internal set; }

    /// <summary>WordPress versions, the newest first.</summary>
    public IReadOnlyList<VersionCount> WordPress { get; internal set => field = ItemList<VersionCount>.Of(value); } = ItemList<VersionCount>.None;

    /// <summary>PHP versions, the newest first.</summary>
    public IReadOnlyList<VersionCount> Php { get; internal set => field = ItemList<VersionCount>.Of(value); } = ItemList<VersionCount>.None;

    /// <summary>Versions of the MainWP Child plugin, the newest first.</summary>
    public IReadOnlyList<VersionCount> Child { get; internal set => field = ItemList<VersionCount>.Of(value); } = ItemList<VersionCount>.None;

    /// <summary>How many sites have which kind of problem, the most frequent first.</summary>
    public IReadOnlyList<ProblemCount> Problem { get; internal set => field = ItemList<ProblemCount>.Of(value); } = ItemList<ProblemCount>.None;

    /// <summary>When the sites were judged; the earliest where it was at several times.</summary>
    public DateTime? CheckedAt { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Sites} sites: {Critical} critical, {Attention} need attention, {Unknown} unknown, {Good} good";

    /// <summary>Counts sites.</summary>
    internal static FleetHealth Of(IReadOnlyCollection<SiteHealth> sites)
    {
        var updates = sites.Select(site => site.PendingUpdates).OfType<UpdateCount>().ToList();
        return new FleetHealth
        {
            Dashboard = [.. sites.Select(site => site.Dashboard).OfType<Uri>().Distinct()],
            Sites = sites.Count,
            Good = sites.Count(site => site.Health == HealthState.Good),
            Attention = sites.Count(site => site.Health == HealthState.Attention),
            Critical = sites.Count(site => site.Health == HealthState.Critical),
            Unknown = sites.Count(site => site.Health == HealthState.Unknown),
            PendingUpdates = UpdateCount.Sum(updates),
            SitesWithUpdates = updates.Count(count => count.Total > 0),
            SecurityIssues = Sum(sites, site => site.SecurityIssues),
            AbandonedPlugins = Sum(sites, site => site.AbandonedPlugins),
            AbandonedThemes = Sum(sites, site => site.AbandonedThemes),
            Uptime30Days = sites.Average(site => site.Uptime30Days),
            OldestSync = sites.Min(site => site.LastSync),
            WordPress = Versions(sites, site => site.WordPress),
            Php = Versions(sites, site => site.Php),
            Child = Versions(sites, site => site.Child),
            Problem = Problems(sites),
            CheckedAt = sites.Count > 0 ? sites.Min(site => site.CheckedAt) : null,
        };
    }

    private static int? Sum(IEnumerable<SiteHealth> sites, Func<SiteHealth, int?> of)
    {
        var known = sites.Select(of).OfType<int>().ToList();
        return known.Count > 0 ? known.Sum() : null;
    }

    private static IReadOnlyList<VersionCount> Versions(IEnumerable<SiteHealth> sites, Func<SiteHealth, VersionHealth> of) =>
    [
        .. sites.Select(of).GroupBy(version => version.Version).OrderByDescending(same => same.Key?.ToString(), VersionOrder.Instance)
            .Select(same => new VersionCount { Version = same.Key, Sites = same.Count(), Support = same.First().Support, EndOfSupport = same.First().EndOfSupport }),
    ];

    private static IReadOnlyList<ProblemCount> Problems(IEnumerable<SiteHealth> sites) =>
    [
        .. sites.SelectMany(site => site.Problem.GroupBy(problem => problem.Kind).Select(same => (Kind: same.Key, IsCritical: same.Any(problem => problem.Severity == HealthState.Critical))))
            .GroupBy(problem => problem.Kind)
            .Select(same => new ProblemCount { Kind = same.Key, Sites = same.Count(), CriticalSites = same.Count(problem => problem.IsCritical) })
            .OrderByDescending(count => count.Sites).ThenBy(count => count.Kind),
    ];
}
