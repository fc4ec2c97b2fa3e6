namespace MainWp.Reports;

/// <summary>What has changed since an earlier report. Two sites are the same if their addresses are, and their dashboards if both reports name them.</summary>
internal static class ReportComparison
{
    private const int MostItems = 20;

    /// <summary>Compares.</summary>
    /// <param name="earlier">The earlier report.</param>
    /// <param name="sites">The sites as they are now.</param>
    /// <param name="isComplete">False if sites could not be read: then no site is reported as removed.</param>
    public static ReportChanges Between(Report earlier, IReadOnlyList<ReportSite> sites, bool isComplete = true)
    {
        var namesDashboards = earlier.Sites.Any(site => site.Dashboard is not null) && sites.Any(site => site.Dashboard is not null);
        var left = earlier.Sites.GroupBy(KeyOf).ToDictionary(same => same.Key, same => new Queue<ReportSite>(same));
        var (pairs, added) = (new List<(ReportSite Before, ReportSite Now)>(), new List<ReportSite>());
        foreach (var site in sites)
        {
            if (left.TryGetValue(KeyOf(site), out var same) && same.Count > 0)
                pairs.Add((same.Dequeue(), site));
            else
                added.Add(site);
        }
        var gone = isComplete ? left.Values.SelectMany(same => same) : [];
        var groups = new[]
        {
            Group("Worse", ReportTone.Critical, pairs.Where(pair => Gravity(pair.Now) > Gravity(pair.Before)).OrderByDescending(pair => Gravity(pair.Now)), pair => new(pair.Now.Name, StateChange(pair) + Reason(pair.Now))),
            Group("New problems", ReportTone.Attention, pairs.Where(pair => Gravity(pair.Now) == Gravity(pair.Before) && NewProblem(pair) is not null), pair => new(pair.Now.Name, NewProblem(pair)!.Text)),
            Group("Better", ReportTone.Good, pairs.Where(pair => Gravity(pair.Now) < Gravity(pair.Before)), pair => new(pair.Now.Name, StateChange(pair))),
            Group("Other versions", ReportTone.Neutral, pairs.Where(pair => VersionChange(pair).Length > 0), pair => new(pair.Now.Name, VersionChange(pair))),
            Group("Added", ReportTone.Neutral, earlier.Missing is { Count: > 0 } ? [] : added, site => new(site.Name, site.Health.ToString())),
            Group("No longer there", ReportTone.Unknown, gone, site => new(site.Name, $"was {site.Health}")),
        };
        return new ReportChanges(earlier.AsOf, [.. groups.Where(group => group.Count > 0)]);

        (string Address, string Dashboard) KeyOf(ReportSite site) => (AddressOf(site), namesDashboards ? site.Dashboard ?? "" : "");
    }

    private static string AddressOf(ReportSite site)
    {
        var address = (site.Url ?? site.Name).ToLowerInvariant().TrimEnd('/');
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? address : address.Substring(scheme + 3);
    }

    private static ReportChangeGroup Group<T>(string title, ReportTone tone, IEnumerable<T> changed, Func<T, ReportChange> say)
    {
        var all = changed.ToList();
        return new ReportChangeGroup(title, tone, all.Count, [.. all.Take(MostItems).Select(say)]);
    }

    private static int Gravity(ReportSite site) => site.Health switch
    {
        HealthState.Critical => 3,
        HealthState.Attention => 2,
        HealthState.Good => 0,
        _ => 1,
    };

    private static string StateChange((ReportSite Before, ReportSite Now) pair) => $"{pair.Before.Health} → {pair.Now.Health}";

    private static string Reason(ReportSite site) => site.Problems.Count > 0 ? $": {site.Problems[0].Text}" : "";

    private static ReportProblem? NewProblem((ReportSite Before, ReportSite Now) pair) =>
        pair.Now.Problems.FirstOrDefault(problem => problem.Severity != HealthState.Unknown && !pair.Before.Problems.Any(earlier => earlier.Kind == problem.Kind));

    private static string VersionChange((ReportSite Before, ReportSite Now) pair) => string.Join(", ", new[]
    {
        Change("WordPress", pair.Before.WordPress.Version, pair.Now.WordPress.Version),
        Change("PHP", pair.Before.Php.Version, pair.Now.Php.Version),
    }.Where(change => change.Length > 0));

    private static string Change(string what, string? before, string? now) => before is null || now is null || before == now ? "" : $"{what} {before} → {now}";
}
