using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>A rollout as a section of a report.</summary>
public sealed class ReportRolloutTests
{
    private static readonly DateTime Start = new DateTime(2026, 11, 30, 8, 0, 0, DateTimeKind.Utc).ToLocalTime();

    [Fact]
    public void Tells_of_each_ring_with_its_times_and_of_what_broke()
    {
        var text = ReportText.Write(Build());

        Assert.Contains("\nRollout: halted\n  1 of 2 updates on 2 sites installed. 1 site broke. A ring halts the rollout where more than 0 break; planned 2026-11-30 08:00 UTC.\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  canary: halted 2026-11-30 08:00 UTC to 2026-11-30 08:05 UTC, 1 update: 1\n    Harbour Hotel: Broken: The page is blank. Switched off: SEO.\n  *: planned, 1 update: 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_embedded_in_the_page_and_cannot_end_the_element_it_stands_in()
    {
        var page = ReportPage.Write(Build("</script><b>"), null);

        Assert.Contains("\"rollout\":{", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("</script>").Length - 1);
    }

    [Fact]
    public void There_is_none_where_none_was_given() => Assert.DoesNotContain("Rollout", ReportText.Write(ReportBuilder.Build([], new ReportRequest())), StringComparison.Ordinal);

    private static Report Build(string name = "Harbour Hotel")
    {
        var (broken, later) = (new RolloutSite { Ring = "canary", SiteId = 1, SiteName = name, Verdict = RolloutVerdict.Broken, Problem = "The page is blank.", Mitigation = "Switched off: SEO." }, new RolloutSite { Ring = "*", SiteId = 2 });
        var rollout = new Rollout
        {
            Dashboard = new Uri("https://dashboard.example/"),
            CreatedAt = Start,
            Ring = [new() { Name = "canary", State = RolloutRingState.Halted, StartedAt = Start, JudgedAt = Start.AddMinutes(5) }, new() { Name = "*" }],
            Site = [broken, later],
            Update = [new() { Site = broken, Slug = "a", State = RolloutUpdateState.SwitchedOff }, new() { Site = later, Slug = "a" }],
        };
        return ReportBuilder.Build([], new ReportRequest { Rollout = rollout });
    }
}
