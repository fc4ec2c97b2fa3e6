namespace MainWp.Tests.Rollouts;

/// <summary>How many sites may break.</summary>
public sealed class FailureLimitTests
{
    [Theory]
    [InlineData("0", 0, 10, false)]
    [InlineData("0", 1, 10, true)]
    [InlineData("2", 2, 10, false)]
    [InlineData("2", 3, 10, true)]
    [InlineData("5%", 5, 100, false)]
    [InlineData("5%", 6, 100, true)]
    [InlineData("5%", 1, 19, true)]
    [InlineData("2.5 %", 1, 40, false)]
    [InlineData("100%", 7, 7, false)]
    public void Is_exceeded_by_one_more(string limit, int broken, int sites, bool isExceeded) => Assert.Equal(isExceeded, FailureLimit.Parse(limit)!.IsExceeded(broken, sites));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-1")]
    [InlineData("some")]
    [InlineData("101%")]
    [InlineData("%")]
    [InlineData("1.5")]
    [InlineData("1,5%")]
    public void Is_a_number_or_a_part_and_nothing_else(string? text) => Assert.Null(FailureLimit.Parse(text));

    [Theory]
    [InlineData(" 3 ", "3")]
    [InlineData("2.50%", "2.5%")]
    public void Is_written_as_it_is_read(string text, string written) => Assert.Equal(written, FailureLimit.Parse(text)!.ToString());
}
