using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>The report as the body of a mail.</summary>
public sealed class ReportTextTests
{
    [Fact]
    public void It_has_the_figures_and_the_sites_that_need_somebody()
    {
        var text = Text(SampleHealth.Fleet(12), new ReportRequest { Title = "Weekly", Scope = ["Tag: production"] });

        Assert.StartsWith("Weekly\n25 November 2026, 19:50 UTC · 12 sites · Tag: production\n\n1 of 12 sites is in a critical state, 3 more need attention. Not everything is known about 1 of them.\n", text);
        Assert.Contains("\nCritical:        1 (act now)\n", text);
        Assert.Contains("\nCritical: 1\n  Harbour Hotel 1  https://site1.example/\n    - The site answered its visitors with HTTP 500", text);
        Assert.Contains("\nNeed attention: 3\n", text);
        Assert.Contains("\nNot everything is known: 1\n", text);
        Assert.DoesNotContain("https://site6.example", text);
    }

    [Fact]
    public void A_name_cannot_pose_as_a_line_of_its_own()
    {
        var site = SampleHealth.Site(1, "Shop\r\nCritical: 99\u2028x\u001b[31m", HealthState.Attention);

        var text = Text([site], new ReportRequest());

        Assert.DoesNotContain("\nCritical: 99", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_sites_the_first_are_listed()
    {
        var text = Text(SampleHealth.Fleet(1000), new ReportRequest());

        Assert.Contains("\n  and 34 more\n", text);
        Assert.InRange(text.Length, 1000, 40_000);
    }

    [Fact]
    public void It_says_what_has_changed()
    {
        var previous = ReportBuilder.Build([SampleHealth.Site(1)], new ReportRequest());

        Assert.Contains("\nSince 25 November 2026, 19:50 UTC\n  Added: 1\n    Yoga Studio 2: Good\n", Text([SampleHealth.Site(1), SampleHealth.Site(2)], new ReportRequest { Previous = previous }));
        Assert.Contains("\n  Nothing has changed.\n", Text([SampleHealth.Site(1)], new ReportRequest { Previous = previous }));
    }

    private static string Text(IReadOnlyList<SiteHealth> sites, ReportRequest request) => ReportText.Write(ReportBuilder.Build(sites, request));
}
