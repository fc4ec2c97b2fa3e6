using MainWp.Http;

namespace MainWp.Tests.Client.Http;

public class RetryRuleTests
{
    private static readonly RetryRule Rule = new(3, TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("GET", ErrorKind.ServerFailed, 502, true)]
    [InlineData("GET", ErrorKind.ServerFailed, 503, true)]
    [InlineData("GET", ErrorKind.ServerFailed, 504, true)]
    [InlineData("GET", ErrorKind.ServerFailed, 524, true)]
    [InlineData("GET", ErrorKind.Throttled, 429, true)]
    [InlineData("GET", ErrorKind.ServerFailed, 500, false)]
    [InlineData("GET", ErrorKind.NotFound, 404, false)]
    [InlineData("POST", ErrorKind.ServerFailed, 503, false)]
    [InlineData("POST", ErrorKind.Throttled, 429, false)]
    [InlineData("DELETE", ErrorKind.OutcomeUnknown, 504, false)]
    public void Repeats_what_a_read_can_gain_by_and_no_write_that_may_have_happened(string method, ErrorKind kind, int status, bool repeats) =>
        Assert.Equal(repeats, Rule.DelayBefore(1, RetryRule.IsRead(new HttpMethod(method)), new MainWpException(kind, "") { Status = status }, 0.5) is not null);

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public void Repeats_what_surely_never_arrived(string method) =>
        Assert.NotNull(Rule.DelayBefore(1, RetryRule.IsRead(new HttpMethod(method)), new MainWpException(ErrorKind.Unreachable, ""), 0.5));

    [Fact]
    public void Repeats_no_write_that_may_have_arrived() =>
        Assert.Null(Rule.DelayBefore(1, isHarmless: false, new MainWpException(ErrorKind.Unreachable, "") { MayHaveArrived = true }, 0.5));

    [Fact]
    public void Repeats_a_write_that_the_server_put_off()
    {
        var putOff = new MainWpException(ErrorKind.Throttled, "") { Status = 429, RetryAfter = TimeSpan.FromSeconds(7) };

        Assert.Equal(TimeSpan.FromSeconds(7), Rule.DelayBefore(1, isHarmless: false, putOff, 0.5));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(524)]
    public void Repeats_no_write_that_a_gateway_gave_up_on_whenever_it_says_to_come_again(int status) =>
        Assert.Null(Rule.DelayBefore(1, isHarmless: false, new MainWpException(ErrorKind.OutcomeUnknown, "") { Status = status, RetryAfter = TimeSpan.FromSeconds(1), MayHaveArrived = true }, 0.5));

    [Fact]
    public void Does_not_sit_out_a_longer_wait_than_five_minutes()
    {
        var putOff = new MainWpException(ErrorKind.ServerFailed, "") { Status = 503, RetryAfter = TimeSpan.FromMinutes(11) };

        Assert.Null(Rule.DelayBefore(1, isHarmless: true, putOff, 0.5));
    }

    [Fact]
    public void Sits_out_maintenance_of_WordPress_by_its_own_pace_for_changes_too()
    {
        var updating = new MainWpException(ErrorKind.ServerFailed, "") { Status = 503, RetryAfter = TimeSpan.FromMinutes(10) };

        Assert.Equal([5, 10, 20, null], new[] { 1, 2, 3, 4 }.Select(attempt => Rule.DelayBefore(attempt, isHarmless: false, updating, 0.5)?.TotalSeconds));
    }

    [Fact]
    public void Doubles_the_wait_and_ends_after_the_last_repeat()
    {
        var failure = new MainWpException(ErrorKind.TimedOut, "");

        Assert.Equal([1, 2, 4, null], new[] { 1, 2, 3, 4 }.Select(attempt => Rule.DelayBefore(attempt, isHarmless: true, failure, 0.5)?.TotalSeconds));
    }

    [Fact]
    public void Spreads_the_waits_of_many()
    {
        var failure = new MainWpException(ErrorKind.TimedOut, "");

        Assert.True(Rule.DelayBefore(1, isHarmless: true, failure, 0) < Rule.DelayBefore(1, isHarmless: true, failure, 1));
    }
}
