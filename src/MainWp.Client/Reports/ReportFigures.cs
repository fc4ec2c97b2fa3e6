using System.Globalization;

namespace MainWp.Reports;

/// <summary>The headline figures of sites, each with how it differs from those of an earlier report.</summary>
internal static class ReportFigures
{
    public static IReadOnlyList<ReportFigure> Of(IReadOnlyList<ReportSite> sites, IReadOnlyList<ReportSite>? before)
    {
        if (sites.Count == 0)
            return [];
        var withUpdates = sites.Count(site => site.Updates?.Count() > 0);
        var figures = new List<ReportFigure>
        {
            Counted("Sites", all => all.Count, null, ReportTone.Neutral),
            Counted("Critical", all => With(all, HealthState.Critical), "act now", ReportTone.Critical),
            Counted("Need attention", all => With(all, HealthState.Attention), "in the next days", ReportTone.Attention),
            Counted("Pending updates", Updates, withUpdates > 0 ? $"on {ReportBuilder.Count(withUpdates, "site", "sites")}" : null, ReportTone.Neutral),
            Counted("Out of support", OutOfSupport, "WordPress or PHP gets no fixes", ReportTone.Attention),
        };
        if (sites.Any(site => site.SecurityIssues is not null))
            figures.Add(Counted("Security issues", all => all.Sum(site => site.SecurityIssues ?? 0), "failed checks", ReportTone.Attention));
        if (sites.Any(site => site.AbandonedPlugins is not null))
            figures.Add(Counted("Abandoned plugins", all => all.Sum(site => site.AbandonedPlugins ?? 0), "without an author", ReportTone.Attention));
        if (Uptime(sites) is { } uptime)
            figures.Add(new ReportFigure("Uptime", Percent(uptime), LowestOf(sites), UptimeChange(uptime, before), ReportTone.Neutral));
        return figures;

        ReportFigure Counted(string label, Func<IReadOnlyList<ReportSite>, int> count, string? note, ReportTone tone)
        {
            var number = count(sites);
            return new ReportFigure(label, ReportBuilder.Number(number), number > 0 ? note : null, before is null ? null : Change(number - count(before)), number > 0 ? tone : ReportTone.Neutral);
        }
    }

    public static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "\u00a0%";

    private static int With(IReadOnlyList<ReportSite> sites, HealthState health) => sites.Count(site => site.Health == health);

    private static int Updates(IReadOnlyList<ReportSite> sites) => sites.Sum(site => site.Updates?.Count() ?? 0);

    private static int OutOfSupport(IReadOnlyList<ReportSite> sites) => sites.Count(site => site.WordPress.Support == SupportState.Ended || site.Php.Support == SupportState.Ended);

    private static decimal? Uptime(IReadOnlyList<ReportSite> sites) => sites.Average(site => site.Uptime30Days);

    private static string LowestOf(IReadOnlyList<ReportSite> sites)
    {
        var known = sites.Where(site => site.Uptime30Days is not null).ToList();
        return $"30 days, lowest {Percent(known.Min(site => site.Uptime30Days!.Value))}";
    }

    private static string Change(int difference) => difference switch
    {
        0 => "±0",
        > 0 => $"+{ReportBuilder.Number(difference)}",
        _ => $"−{ReportBuilder.Number(-difference)}",
    };

    private static string? UptimeChange(decimal uptime, IReadOnlyList<ReportSite>? before) => before is null || Uptime(before) is not { } earlier ? null : (Math.Round(uptime, 2) - Math.Round(earlier, 2)) switch
    {
        0 => "±0",
        > 0 and var more => "+" + more.ToString("0.##", CultureInfo.InvariantCulture),
        var less => "−" + (-less).ToString("0.##", CultureInfo.InvariantCulture),
    };
}
