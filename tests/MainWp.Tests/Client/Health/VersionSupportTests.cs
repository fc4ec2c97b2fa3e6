namespace MainWp.Tests.Client.Health;

public class VersionSupportTests
{
    [Theory]
    [InlineData("8.2.35", "2026-12-31T23:59:59Z", SupportState.SecurityOnly)]
    [InlineData("8.2.35", "2027-01-01T00:00:00Z", SupportState.Ended)]
    [InlineData("8.4.1", "2026-12-31T23:59:59Z", SupportState.Supported)]
    [InlineData("8.4.1", "2027-01-01T00:00:00Z", SupportState.SecurityOnly)]
    [InlineData("7.4.33-ubuntu2.1", "2026-11-21T12:00:00Z", SupportState.Ended)]
    [InlineData("9.9.0", "2026-11-21T12:00:00Z", SupportState.Unknown)]
    [InlineData("", "2026-11-21T12:00:00Z", SupportState.Unknown)]
    [InlineData(null, "2026-11-21T12:00:00Z", SupportState.Unknown)]
    [InlineData("latest", "2026-11-21T12:00:00Z", SupportState.Unknown)]
    public void PHP_is_looked_after_to_the_end_of_its_last_day(string? version, string now, SupportState expected) =>
        Assert.Equal(expected, PhpSupport.Of(version, DateTimeOffset.Parse(now)).State);

    [Theory]
    [InlineData("7.1", SupportState.Supported)]
    [InlineData("7.1.3", SupportState.Supported)]
    [InlineData("7.2", SupportState.Unknown)]
    [InlineData("10.0", SupportState.Unknown)]
    [InlineData("7.0.9", SupportState.SecurityOnly)]
    [InlineData("4.7", SupportState.SecurityOnly)]
    [InlineData("4.6.30", SupportState.Ended)]
    [InlineData("", SupportState.Unknown)]
    public void WordPress_is_looked_after_from_4_7_to_the_latest_that_is_known(string version, SupportState expected) =>
        Assert.Equal(expected, WordPressSupport.Of(version).State);

    [Theory]
    [InlineData("6.9.7", "7.1", "2026-05-20")]
    [InlineData("6.4.1", "7.1", "2024-04-02")]
    [InlineData("6.9.7", "6.9.8", null)]
    [InlineData("7.0", "7.1", null)]
    [InlineData("5.0", "7.1", "2024-04-02")]
    [InlineData(null, "7.1", null)]
    public void A_WordPress_version_is_offered_since_the_release_after_the_site_s_own(string? current, string offered, string? expected) =>
        Assert.Equal(expected, WordPressSupport.OfferedSince(current, offered)?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("6.10", "6.9", 1)]
    [InlineData("7.1", "7.1.0", 0)]
    [InlineData("7.1-RC2", "7.1", -1)]
    [InlineData("8.1.2-1ubuntu2", "8.1.2", 0)]
    [InlineData("8.1.10", "8.1.9", 1)]
    public void Versions_have_an_order(string one, string other, int expected) => Assert.Equal(expected, Math.Sign(VersionOrder.Instance.Compare(one, other)));

    [Fact]
    public void The_newest_is_the_highest_of_those_that_are_versions()
    {
        Assert.Equal("6.10", VersionOrder.Newest(["6.9", null, "", "6.10", "unknown"]));
        Assert.Null(VersionOrder.Newest([null, ""]));
    }

    [Fact]
    public void The_end_of_PHP_support_needs_attention_within_the_notice_and_then_is_critical()
    {
        var end = new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero);

        Judged.IsGood(Judged.Of(site => site.PhpVersion = new("8.2.1"), now: end - Judged.Thresholds.SupportNotice));
        Judged.Is(HealthState.Attention, HealthProblemKind.PhpSupport, Judged.Of(site => site.PhpVersion = new("8.2.1"), now: end - Judged.Thresholds.SupportNotice + TimeSpan.FromSeconds(1)));
        Judged.Is(HealthState.Attention, HealthProblemKind.PhpSupport, Judged.Of(site => site.PhpVersion = new("8.2.1"), now: end.AddHours(23)));
        Judged.Is(HealthState.Critical, HealthProblemKind.PhpSupport, Judged.Of(site => site.PhpVersion = new("8.2.1"), now: end.AddDays(1)));
    }

    [Fact]
    public void WordPress_without_fixes_is_critical_and_one_that_cannot_be_updated_needs_attention()
    {
        Judged.Is(HealthState.Critical, HealthProblemKind.WordPressSupport, Judged.Of(site => site.WordPressVersion = new("4.6.1")));
        Judged.Is(HealthState.Attention, HealthProblemKind.WordPressSupport, Judged.Of(site => site.WordPressVersion = new("6.9.1")));
    }
}
