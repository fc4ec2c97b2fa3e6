namespace MainWp.Tests.Client.Monitors;

public class MonitorPeriodTests
{
    [Theory]
    [InlineData("5m", "5m")]
    [InlineData("60m", "1h")]
    [InlineData("1h", "1h")]
    [InlineData("00:15:00", "15m")]
    [InlineData("24h", "24h")]
    [InlineData("useglobal", "useglobal")]
    [InlineData("7m", null)]
    [InlineData("25h", null)]
    [InlineData("0m", null)]
    public void Intervals_go_out_as_labels(string given, string? label) => Assert.Equal(label, MonitorPeriod.ToIntervalLabel(MonitorPeriod.Parse(given)!.Value));

    [Theory]
    [InlineData("30s", "30s")]
    [InlineData("90s", "90s")]
    [InlineData("2m", "2min")]
    [InlineData("2min", "2min")]
    [InlineData("1h", "60min")]
    [InlineData("NoLimit", "No limit")]
    [InlineData("No limit", "No limit")]
    [InlineData("UseGlobal", "useglobal")]
    [InlineData("31s", null)]
    public void Timeouts_go_out_as_labels(string given, string? label) => Assert.Equal(label, MonitorPeriod.ToTimeoutLabel(MonitorPeriod.Parse(given)!.Value));

    [Theory]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("five")]
    [InlineData("-5m")]
    [InlineData("99999999999h")]
    public void A_time_without_a_unit_is_none(string given) => Assert.Null(MonitorPeriod.Parse(given));

    [Fact]
    public void What_is_offered_is_taken()
    {
        Assert.All(MonitorPeriod.Intervals, label => Assert.NotNull(MonitorPeriod.ToIntervalLabel(MonitorPeriod.Parse(label)!.Value)));
        Assert.All(MonitorPeriod.Timeouts, label => Assert.NotNull(MonitorPeriod.ToTimeoutLabel(MonitorPeriod.Parse(label)!.Value)));
        Assert.Equal(29, MonitorPeriod.Intervals.Count);
        Assert.Equal(19, MonitorPeriod.Timeouts.Count);
    }
}
