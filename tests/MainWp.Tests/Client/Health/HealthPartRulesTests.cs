namespace MainWp.Tests.Client.Health;

public class HealthPartRulesTests
{
    [Fact]
    public void What_was_not_asked_for_says_nothing() => Judged.IsGood(Judged.Of());

    [Fact]
    public void A_failed_security_check_needs_attention_and_none_is_good()
    {
        Judged.IsGood(Judged.Of(tell: facts => facts.SecurityIssues = 0, asked: HealthPart.Security));
        Judged.Is(HealthState.Attention, HealthProblemKind.Security, Judged.Of(tell: facts => facts.SecurityIssues = 1, asked: HealthPart.Security));
    }

    [Fact]
    public void Security_that_could_not_be_asked_is_unknown()
    {
        var health = Judged.Of(asked: HealthPart.Security);

        Judged.Is(HealthState.Unknown, HealthProblemKind.Security, health);
        Assert.Null(health.SecurityIssues);
    }

    [Fact]
    public void What_is_abandoned_needs_attention_by_kind()
    {
        Judged.IsGood(Judged.Of(tell: facts => (facts.AbandonedPlugins, facts.AbandonedThemes) = (0, 0), asked: HealthPart.Abandoned));

        var plugin = Judged.Of(tell: facts => (facts.AbandonedPlugins, facts.AbandonedThemes) = (1, 0), asked: HealthPart.Abandoned);
        var theme = Judged.Of(tell: facts => (facts.AbandonedPlugins, facts.AbandonedThemes) = (0, 2), asked: HealthPart.Abandoned);

        Judged.Is(HealthState.Attention, HealthProblemKind.Abandoned, plugin);
        Assert.Equal("Get-MainWpSitePlugin -Site 7 -Abandoned", plugin.Problem[0].Command);
        Judged.Is(HealthState.Attention, HealthProblemKind.Abandoned, theme);
        Assert.Equal("Get-MainWpSiteTheme -Site 7 -Abandoned", theme.Problem[0].Command);
    }

    [Fact]
    public void Abandoned_that_could_not_be_asked_is_unknown() =>
        Judged.Is(HealthState.Unknown, HealthProblemKind.Abandoned, Judged.Of(tell: facts => facts.AbandonedPlugins = 0, asked: HealthPart.Abandoned));

    [Theory]
    [InlineData("", 0)]
    [InlineData("[]", 0)]
    [InlineData("""{"a/a.php":{"Name":"A"},"b/b.php":{"Name":"B"}}""", 2)]
    [InlineData(null, null)]
    [InlineData("<br />", null)]
    public void A_row_may_tell_how_many_are_abandoned(string? text, int? expected)
    {
        var facts = new SiteFacts(new Site { AbandonedPluginsText = text, AbandonedThemesText = text }, [HealthPart.Abandoned]);

        Assert.Equal(expected, facts.AbandonedPlugins);
        Assert.Equal(expected is null, facts.MustAsk(HealthPart.Abandoned));
    }

    [Theory]
    [InlineData(MonitorStatus.Up, null)]
    [InlineData(MonitorStatus.First, null)]
    [InlineData(MonitorStatus.Pending, HealthState.Attention)]
    [InlineData(MonitorStatus.Down, HealthState.Critical)]
    [InlineData(MonitorStatus.Unknown, HealthState.Unknown)]
    public void What_the_monitor_finds_counts(MonitorStatus status, HealthState? expected)
    {
        var health = Judged.Of(tell: facts => Watch(facts, new Monitor { Status = status, Uptime30Days = 100 }), asked: HealthPart.Monitor);

        if (expected is { } state)
            Judged.Is(state, HealthProblemKind.Uptime, health);
        else
            Judged.IsGood(health);
    }

    [Fact]
    public void Uptime_is_low_below_the_limit()
    {
        Judged.IsGood(Judged.Of(tell: facts => Watch(facts, new Monitor { Status = MonitorStatus.Up, Uptime30Days = 99.5m }), asked: HealthPart.Monitor));
        Judged.Is(HealthState.Attention, HealthProblemKind.Uptime, Judged.Of(tell: facts => Watch(facts, new Monitor { Status = MonitorStatus.Up, Uptime30Days = 99.49m }), asked: HealthPart.Monitor));
    }

    [Fact]
    public void A_site_without_a_monitor_is_unknown_and_so_is_one_whose_monitors_could_not_be_read()
    {
        var none = Judged.Of(tell: facts => facts.HasReadMonitors = true, asked: HealthPart.Monitor);
        var unread = Judged.Of(asked: HealthPart.Monitor);

        Judged.Is(HealthState.Unknown, HealthProblemKind.Uptime, none);
        Judged.Is(HealthState.Unknown, HealthProblemKind.Uptime, unread);
        Assert.NotEqual(none.Problem[0].Text, unread.Problem[0].Text);
    }

    [Fact]
    public void An_incident_that_could_not_be_read_is_unknown() => Judged.Is(
        HealthState.Unknown, HealthProblemKind.Uptime, Judged.Of(tell: facts => Watch(facts, new Monitor { Status = MonitorStatus.Up, Uptime30Days = 99.9m, Incidents30Days = 1 }), asked: HealthPart.Monitor));

    private static void Watch(SiteFacts facts, Monitor monitor) => (facts.HasReadMonitors, facts.Monitor) = (true, monitor);
}
