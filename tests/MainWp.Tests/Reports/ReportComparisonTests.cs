using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>What has changed between two reports.</summary>
public sealed class ReportComparisonTests
{
    private static readonly SiteHealth[] Before = [SampleHealth.Site(1), SampleHealth.Site(2), SampleHealth.Site(3)];

    [Fact]
    public void Nothing_is_no_group() => Assert.Empty(Compare(Before, Before).Groups);

    [Fact]
    public void The_time_is_that_of_the_earlier_report() => Assert.Equal(SampleHealth.Now, Compare(Before, Before).Since);

    [Theory]
    [InlineData(HealthState.Good, HealthState.Critical, "Worse", "Good → Critical: Why.")]
    [InlineData(HealthState.Good, HealthState.Unknown, "Worse", "Good → Unknown: Why.")]
    [InlineData(HealthState.Unknown, HealthState.Attention, "Worse", "Unknown → Attention: Why.")]
    [InlineData(HealthState.Critical, HealthState.Attention, "Better", "Critical → Attention")]
    [InlineData(HealthState.Unknown, HealthState.Good, "Better", "Unknown → Good")]
    public void A_site_gets_worse_or_better(HealthState before, HealthState now, string title, string text)
    {
        var problem = SampleHealth.Problem(HealthState.Attention, "Why.");
        var changed = SampleHealth.Site(1, health: now);
        var earlier = SampleHealth.Site(1, health: before);
        (earlier.Problem, changed.Problem) = ([problem], [problem]);

        var group = Assert.Single(Compare([earlier], [changed]).Groups);

        Assert.Equal((title, 1, text), (group.Title, group.Count, Assert.Single(group.Items).Text));
    }

    [Fact]
    public void A_site_that_stays_as_bad_may_have_another_problem()
    {
        var (earlier, now) = (SampleHealth.Site(1, health: HealthState.Attention), SampleHealth.Site(1, health: HealthState.Attention));
        earlier.Problem = [SampleHealth.Problem(HealthState.Attention, "Old.")];
        now.Problem = [SampleHealth.Problem(HealthState.Attention, "Old, reworded."), SampleHealth.Problem(HealthState.Attention, "New.", HealthProblemKind.PhpSupport)];

        var group = Assert.Single(Compare([earlier], [now]).Groups);

        Assert.Equal(("New problems", "New."), (group.Title, Assert.Single(group.Items).Text));
    }

    [Fact]
    public void Versions_change()
    {
        var now = SampleHealth.Site(1);
        now.WordPress = new VersionHealth { Version = new("7.1.1") };
        now.Php = new VersionHealth { Version = new("8.5.0") };

        var group = Assert.Single(Compare([SampleHealth.Site(1)], [now]).Groups);

        Assert.Equal("WordPress 7.1 → 7.1.1, PHP 8.4.2 → 8.5.0", Assert.Single(group.Items).Text);
    }

    [Fact]
    public void Sites_come_and_go()
    {
        var groups = Compare(Before, [SampleHealth.Site(2), SampleHealth.Site(3), SampleHealth.Site(4, "Fourth")]).Groups;

        Assert.Equal([("Added", "Fourth"), ("No longer there", Before[0].SiteName)], groups.Select(group => (group.Title, Assert.Single(group.Items).Site)));
    }

    [Fact]
    public void A_site_is_known_by_its_address()
    {
        var renamed = SampleHealth.Site(99, "Renamed");
        renamed.Url = new Uri("http://SITE1.example");

        Assert.Empty(Compare([SampleHealth.Site(1)], [renamed]).Groups);
    }

    [Fact]
    public void The_same_address_on_two_dashboards_is_two_sites()
    {
        SiteHealth[] Sites(HealthState ofFirst, HealthState ofSecond) => [SampleHealth.Site(1, "A", ofFirst), SampleHealth.Site(1, "B", ofSecond, SampleHealth.Second)];

        var groups = Compare(Sites(HealthState.Critical, HealthState.Good), Sites(HealthState.Good, HealthState.Critical)).Groups;

        Assert.Equal([("Worse", "B"), ("Better", "A")], groups.Select(group => (group.Title, Assert.Single(group.Items).Site)));
    }

    [Fact]
    public void Of_many_the_first_are_named_and_all_are_counted()
    {
        var group = Assert.Single(Compare([], SampleHealth.Fleet(50)).Groups);

        Assert.Equal((50, 20), (group.Count, group.Items.Count));
    }

    [Fact]
    public void Figures_say_by_how_much()
    {
        var previous = ReportBuilder.Build(SampleHealth.Fleet(12), new ReportRequest());

        var figures = ReportBuilder.Build([.. SampleHealth.Fleet(24), SampleHealth.Site(100)], new ReportRequest { Previous = previous }).Figures;

        Assert.Equal("+13", figures.Single(figure => figure.Label == "Sites").Change);
        Assert.Equal("+1", figures.Single(figure => figure.Label == "Critical").Change);
        Assert.All(previous.Figures, figure => Assert.Null(figure.Change));
    }

    [Fact]
    public void Of_an_incomplete_report_no_site_is_gone_and_after_one_none_is_new()
    {
        var incomplete = new ReportRequest { Missing = ["the sites of https://broken.example/"] };

        Assert.Empty(ReportBuilder.Build([], incomplete with { Previous = ReportBuilder.Build(Before, new ReportRequest()) }).Changes!.Groups);
        Assert.Empty(ReportBuilder.Build(Before, new ReportRequest { Previous = ReportBuilder.Build([], incomplete) }).Changes!.Groups);
    }

    private static ReportChanges Compare(IReadOnlyList<SiteHealth> before, IReadOnlyList<SiteHealth> now) =>
        ReportBuilder.Build(now, new ReportRequest { Previous = ReportBuilder.Build(before, new ReportRequest()) }).Changes!;
}
