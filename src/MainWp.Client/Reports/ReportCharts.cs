namespace MainWp.Reports;

/// <summary>The charts of a report.</summary>
internal static class ReportCharts
{
    private const int MostVersions = 7;

    public static IReadOnlyList<ReportChart> Of(IReadOnlyList<ReportSite> sites, DateTimeOffset asOf) => sites.Count == 0 ? [] :
    [
        Health(sites),
        Updates(sites),
        Age(sites, asOf),
        Versions("wordpress", "WordPress versions", sites.Select(site => site.WordPress)),
        Versions("php", "PHP versions", sites.Select(site => site.Php)),
        Uptime(sites),
        .. Vulnerabilities(sites),
    ];

    private static ReportChart Health(IReadOnlyList<ReportSite> sites) => new("health", "Health", ReportChartKind.Donut, sites.Count == 1 ? "site" : "sites", null, "",
    [
        new("Critical", sites.Count(site => site.Health == HealthState.Critical), ReportTone.Critical),
        new("Attention", sites.Count(site => site.Health == HealthState.Attention), ReportTone.Attention),
        new("Unknown", sites.Count(site => site.Health == HealthState.Unknown), ReportTone.Unknown),
        new("Good", sites.Count(site => site.Health == HealthState.Good), ReportTone.Good),
    ]);

    private static ReportChart Updates(IReadOnlyList<ReportSite> sites)
    {
        var known = sites.Select(site => site.Updates).OfType<ReportUpdates>().ToList();
        return new("updates", "Pending updates", ReportChartKind.Bars, "updates", null, known.Count == 0 ? Messages.NoSyncedSite : Messages.NoPendingUpdate,
        [
            new("WordPress", known.Sum(updates => updates.Core), ReportTone.Neutral),
            new("Plugins", known.Sum(updates => updates.Plugin), ReportTone.Neutral),
            new("Themes", known.Sum(updates => updates.Theme), ReportTone.Neutral),
            new("Translations", known.Sum(updates => updates.Translation), ReportTone.Neutral),
        ]);
    }

    private static ReportChart Age(IReadOnlyList<ReportSite> sites, DateTimeOffset asOf)
    {
        var pending = sites.Where(site => site.Updates?.Count() > 0).ToList();
        return new("age", "Age of the oldest pending update", ReportChartKind.Bars, "sites", null, pending.Count == 0 ? Messages.NoPendingUpdate : "",
        [
            Between("up to 7 days", 0, 7, ReportTone.Neutral),
            Between("8 to 30 days", 7, 30, ReportTone.Neutral),
            Between("31 to 90 days", 30, 90, ReportTone.Attention),
            Between("over 90 days", 90, int.MaxValue, ReportTone.Critical),
            new("not known", pending.Count(site => site.OldestUpdate is null), ReportTone.Unknown),
        ]);

        ReportBar Between(string label, int over, int most, ReportTone tone) =>
            new(label, pending.Count(site => site.OldestUpdate is { } since && Days(since) is var days && (days > over || over == 0) && days <= most), tone);

        double Days(DateTimeOffset since) => (asOf - since).TotalDays;
    }

    private static ReportChart Versions(string id, string title, IEnumerable<ReportVersion> versions)
    {
        var branches = versions.GroupBy(version => BranchOf(version.Version)).OrderByDescending(branch => branch.Key, BranchOrder.Instance).ToList();
        var bars = branches.Take(branches.Count > MostVersions ? MostVersions - 1 : MostVersions)
            .Select(branch => BarOf(branch.Key ?? "not known", [.. branch]))
            .ToList();
        if (branches.Count > MostVersions)
            bars.Add(BarOf("others", [.. branches.Skip(MostVersions - 1).SelectMany(branch => branch)]));
        return new(id, title, ReportChartKind.Bars, "sites", null, "", bars);
    }

    // The worst site of a branch decides, because the sites of a branch may get different support.
    private static ReportBar BarOf(string label, List<ReportVersion> versions)
    {
        var (tone, note) = versions switch
        {
            _ when versions.Exists(version => version.Support == SupportState.Ended) => (ReportTone.Critical, "no fixes"),
            _ when versions.Exists(version => version.Support == SupportState.SecurityOnly) => (ReportTone.Attention, "security"),
            _ when versions.Exists(version => version.Support == SupportState.Unknown) => (ReportTone.Unknown, null),
            _ => (ReportTone.Good, (string?)null),
        };
        return new ReportBar(label, versions.Count, tone, note);
    }

    private static ReportChart Uptime(IReadOnlyList<ReportSite> sites)
    {
        var known = sites.Select(site => site.Uptime30Days).OfType<decimal>().ToList();
        return new("uptime", "Uptime of the last 30 days", ReportChartKind.Bars, "sites", null, Messages.NoMonitorsRead, known.Count == 0 ? [] :
        [
            new("99.9 % and up", known.Count(uptime => uptime >= 99.9m), ReportTone.Good),
            new("99 to 99.9 %", known.Count(uptime => uptime is >= 99m and < 99.9m), ReportTone.Neutral),
            new("95 to 99 %", known.Count(uptime => uptime is >= 95m and < 99m), ReportTone.Attention),
            new("below 95 %", known.Count(uptime => uptime < 95m), ReportTone.Critical),
            new("not known", sites.Count - known.Count, ReportTone.Unknown),
        ]);
    }

    // Only where a feed was asked: a chart that says nothing would look like good news.
    private static IEnumerable<ReportChart> Vulnerabilities(IReadOnlyList<ReportSite> sites)
    {
        var known = sites.Select(site => site.Vulnerabilities).OfType<ReportVulnerabilities>().ToList();
        if (known.Count == 0)
            yield break;
        yield return new("vulnerabilities", "Known vulnerabilities", ReportChartKind.Bars, "vulnerabilities", null, Messages.NoKnownVulnerability,
        [
            new("Critical", known.Sum(found => found.Critical), ReportTone.Critical),
            new("High", known.Sum(found => found.High), ReportTone.Attention),
            new("Medium", known.Sum(found => found.Medium), ReportTone.Neutral),
            new("Low", known.Sum(found => found.Low), ReportTone.Neutral),
            new("not known", known.Sum(found => found.Unknown), ReportTone.Unknown),
        ]);
    }

    private static string? BranchOf(string? version)
    {
        var parts = (version ?? "").Split('.', '-', '+');
        return parts[0].Length == 0 ? null : parts.Length == 1 ? parts[0] : $"{parts[0]}.{parts[1]}";
    }
}
