using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>Verdict, figures and charts.</summary>
public sealed class ReportContentTests
{
    [Theory]
    [InlineData("All 2 sites are in good health.", HealthState.Good, HealthState.Good)]
    [InlineData("The site is in good health.", HealthState.Good)]
    [InlineData("No problem was found, but not everything is known about 1 of 2 sites.", HealthState.Good, HealthState.Unknown)]
    [InlineData("1 of 2 sites needs attention, and none is in a critical state.", HealthState.Good, HealthState.Attention)]
    [InlineData("2 of 3 sites are in a critical state, 1 more needs attention.", HealthState.Critical, HealthState.Critical, HealthState.Attention)]
    [InlineData("1 of 2 sites is in a critical state. Not everything is known about 1 of them.", HealthState.Critical, HealthState.Unknown)]
    public void The_verdict_is_that_of_the_worst(string text, params HealthState[] states) =>
        Assert.Equal(text, Build(states.Select((state, at) => SampleHealth.Site(at + 1, health: state))).Verdict.Text);

    [Fact]
    public void Versions_are_counted_by_branch_with_what_they_still_get()
    {
        var chart = Chart("php", SampleHealth.Fleet(40));

        Assert.Equal(["8.4", "8.3", "8.2", "7.4"], chart.Items.Select(item => item.Label));
        Assert.Equal([null, null, "security", "no fixes"], chart.Items.Select(item => item.Note));
        Assert.Equal(40, chart.Items.Sum(item => item.Value));
    }

    [Fact]
    public void Many_versions_are_gathered_in_the_last_bar_and_unknown_ones_are_named()
    {
        var sites = Enumerable.Range(1, 12).Select(id =>
        {
            var site = SampleHealth.Site(id);
            site.WordPress = new VersionHealth { Version = id == 12 ? null : new($"6.{id}") };
            return site;
        }).ToList();

        var chart = Chart("wordpress", sites);

        Assert.Equal(["6.11", "6.10", "6.9", "6.8", "6.7", "6.6", "others"], chart.Items.Select(item => item.Label));
        Assert.Equal(6, chart.Items[^1].Value);
        Assert.Equal("not known", Chart("wordpress", [sites[11]]).Items.Single().Label);
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(7.0, 0)]
    [InlineData(7.1, 1)]
    [InlineData(30.0, 1)]
    [InlineData(90.0, 2)]
    [InlineData(90.1, 3)]
    [InlineData(null, 4)]
    public void Updates_are_as_old_as_they_are(double? days, int bar)
    {
        var site = SampleHealth.Site(1);
        site.PendingUpdates = new UpdateCount { Plugin = 1 };
        site.OldestUpdate = days is { } age ? SampleHealth.Now.AddDays(-age).LocalDateTime : null;

        var items = Chart("age", [site, SampleHealth.Site(2)]).Items;

        Assert.Equal(Enumerable.Range(0, 5).Select(at => at == bar ? 1 : 0), items.Select(item => item.Value));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(99.9, 0)]
    [InlineData(99.89, 1)]
    [InlineData(99, 1)]
    [InlineData(98.99, 2)]
    [InlineData(95, 2)]
    [InlineData(94.99, 3)]
    public void Uptime_is_in_one_bar(double uptime, int bar)
    {
        var site = SampleHealth.Site(1);
        site.Uptime30Days = (decimal)uptime;

        Assert.Equal([.. Enumerable.Range(0, 4).Select(at => at == bar ? 1 : 0), 1], Chart("uptime", [site, SampleHealth.Site(2)]).Items.Select(item => item.Value));
    }

    [Fact]
    public void What_nobody_asked_for_is_not_drawn_and_no_figure_is_made_of_it()
    {
        var report = Build([SampleHealth.Site(1)]);

        Assert.Empty(report.Charts.Single(chart => chart.Id == "uptime").Items);
        Assert.DoesNotContain(report.Figures, figure => figure.Label is "Uptime" or "Security issues" or "Abandoned plugins");
    }

    [Fact]
    public void Every_chart_is_told_in_words() =>
        Assert.All(Build(SampleHealth.Fleet(20)).Charts, chart => Assert.All(chart.Items, item => Assert.Contains($"{item.Label} {item.Value}", chart.Summary)));

    private static Report Build(IEnumerable<SiteHealth> sites) => ReportBuilder.Build([.. sites], new ReportRequest());

    private static ReportChart Chart(string id, IReadOnlyList<SiteHealth> sites) => Build(sites).Charts.Single(chart => chart.Id == id);
}
