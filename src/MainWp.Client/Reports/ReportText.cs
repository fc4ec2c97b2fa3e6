using System.Text;

namespace MainWp.Reports;

/// <summary>A report as plain text for the body of an email: the figures, the changes, and the sites that need attention.</summary>
internal static class ReportText
{
    private const int MostSites = 50;

    public static string Write(Report report)
    {
        var text = new StringBuilder();
        Line(report.Title);
        Line(report.About);
        Line();
        Line(report.Verdict.Text);
        if (report.Figures.Count > 0)
            Line();
        var width = report.Figures.Select(figure => figure.Label.Length).DefaultIfEmpty().Max() + 2;
        foreach (var figure in report.Figures)
            Line($"{(figure.Label + ":").PadRight(width)}{figure.Value}{Aside(figure)}");
        foreach (var chart in report.Charts.Where(chart => chart.Kind == ReportChartKind.Bars && chart.Items.Any(item => item.Value > 0)))
        {
            Line();
            Line($"{chart.Title} ({chart.Unit})");
            foreach (var item in chart.Items.Where(item => item.Value > 0))
                Line($"  {(item.Label + ":").PadRight(18)}{ReportBuilder.Number(item.Value)}{(item.Note is null ? "" : $" ({item.Note})")}");
        }
        if (report.Rollout is { } rollout)
        {
            Line();
            Line(rollout.Heading);
            Line($"  {rollout.About}");
            WriteGroups(rollout.Groups);
        }
        if (report.Changes is { } changes)
            WriteChanges(changes);
        foreach (var (health, heading) in new[] { (HealthState.Critical, "Critical"), (HealthState.Attention, "Need attention"), (HealthState.Unknown, "Not everything is known") })
            WriteSites(heading, [.. report.Sites.Where(site => site.Health == health)]);
        Line();
        foreach (var notice in report.Notices)
            Line(notice);
        Line(report.Foot);
        return text.ToString();

        void Line(string line = "") => text.Append(OneLine(line)).Append('\n');

        void WriteChanges(ReportChanges made)
        {
            Line();
            Line($"Since {ReportBuilder.Moment(made.Since)}");
            if (made.Groups.Count == 0)
                Line(Messages.NothingChanged);
            WriteGroups(made.Groups);
        }

        void WriteGroups(IReadOnlyList<ReportChangeGroup> groups)
        {
            foreach (var group in groups)
            {
                Line($"  {group.Title}: {ReportBuilder.Number(group.Count)}");
                foreach (var item in group.Items)
                    Line($"    {item.Site}: {item.Text}");
                if (group.Count > group.Items.Count)
                    Line($"    and {ReportBuilder.Number(group.Count - group.Items.Count)} more");
            }
        }

        void WriteSites(string heading, List<ReportSite> sites)
        {
            if (sites.Count == 0)
                return;
            Line();
            Line($"{heading}: {ReportBuilder.Number(sites.Count)}");
            foreach (var site in sites.Take(MostSites))
            {
                Line($"  {site.Name}{(site.Url is null ? "" : $"  {site.Url}")}{(site.Dashboard is null ? "" : $"  ({site.Dashboard})")}");
                foreach (var problem in site.Problems)
                    Line($"    - {problem.Text}");
            }
            if (sites.Count > MostSites)
                Line($"  and {ReportBuilder.Number(sites.Count - MostSites)} more");
        }
    }

    private static string Aside(ReportFigure figure) =>
        string.Join(", ", new[] { figure.Note, figure.Change }.OfType<string>()) is { Length: > 0 } aside ? $" ({aside})" : "";

    // A name with a line break in it must not look like a line of ours.
    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)).TrimEnd();
}
