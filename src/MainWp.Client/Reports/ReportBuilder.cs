using System.Globalization;

namespace MainWp.Reports;

/// <summary>Makes a report of the health of sites.</summary>
internal static class ReportBuilder
{
    private const int MostMissing = 5;

    public static Report Build(IReadOnlyList<SiteHealth> health, ReportRequest request)
    {
        var dashboards = health.Select(site => site.Dashboard).Distinct().Count();
        var sites = health.Select(site => ReportSite.Of(site, namesDashboard: dashboards > 1)).ToList();
        var asOf = health.Count > 0 ? health.Max(site => site.CheckedAt).ToUniversalTime() : request.Now;
        IReadOnlyList<string> missing = [.. request.Missing.Concat(health.SelectMany(site => site.Missing)).Distinct()];
        return new Report
        {
            Format = Report.FormatName,
            Version = Report.CurrentVersion,
            Title = request.Title,
            AsOf = asOf,
            About = string.Join(" · ", [Moment(asOf), Count(sites.Count, "site", "sites") + (dashboards > 1 ? $" on {dashboards} dashboards" : ""), .. request.Scope]),
            Scope = request.Scope,
            Missing = missing,
            Verdict = missing.Count == 0 ? VerdictOf(sites) : Incomplete(VerdictOf(sites), missing),
            Figures = ReportFigures.Of(sites, request.Previous?.Sites),
            Charts = ReportCharts.Of(sites, asOf),
            Changes = request.Previous is { } previous ? ReportComparison.Between(previous, sites, isComplete: missing.Count == 0) : null,
            Rollout = request.Rollout is { } rollout ? ReportRollout.Of(rollout) : null,
            Sites = sites,
            Notices = [.. health.SelectMany(site => site.Vulnerability ?? []).SelectMany(found => found.Copyrights).Distinct()],
            Foot = Messages.ReportNote,
        };
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset time) => time.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    // "Good" may apply only to the part that could be read.
    private static ReportLine Incomplete(ReportLine verdict, IReadOnlyList<string> missing) => new(
        Messages.ReportIncomplete(string.Join(", ", missing.Take(MostMissing)), missing.Count > MostMissing ? $" and {Number(missing.Count - MostMissing)} more" : "", verdict.Text),
        verdict.Tone == ReportTone.Good ? ReportTone.Unknown : verdict.Tone);

    private static ReportLine VerdictOf(IReadOnlyList<ReportSite> sites)
    {
        var critical = sites.Count(site => site.Health == HealthState.Critical);
        var attention = sites.Count(site => site.Health == HealthState.Attention);
        var unknown = sites.Count(site => site.Health == HealthState.Unknown);
        var all = Count(sites.Count, "site", "sites");
        var rest = unknown > 0 ? Messages.NotAllKnown(Number(unknown)) : "";
        if (sites.Count == 0)
            return new ReportLine(Messages.ReportEmpty, ReportTone.Unknown);
        if (critical > 0)
            return new ReportLine($"{Number(critical)} of {all} {(critical == 1 ? "is" : "are")} in a critical state{(attention > 0 ? $", {Number(attention)} more {(attention == 1 ? "needs" : "need")} attention" : "")}.{rest}", ReportTone.Critical);
        if (attention > 0)
            return new ReportLine(Messages.NeedAttention(Number(attention), all, attention == 1, rest), ReportTone.Attention);
        if (unknown > 0)
            return new ReportLine(Messages.NoProblemButUnknown(Number(unknown), all), ReportTone.Unknown);
        return new ReportLine(sites.Count == 1 ? Messages.SiteHealthy : Messages.AllHealthy(all), ReportTone.Good);
    }
}
