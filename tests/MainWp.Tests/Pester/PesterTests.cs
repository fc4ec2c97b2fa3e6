namespace MainWp.Tests.Pester;

/// <summary>
/// Runs tests/Pester in a real engine, on out/MainWp, against emulated dashboards of both generations. What it counted is left in
/// TestResults/Pester for .ci/run.
/// </summary>
public sealed class PesterTests(PesterRuns runs) : IClassFixture<PesterRuns>
{
    [Theory]
    [InlineData("6.8")]
    [InlineData("7.1")]
    public async Task Pester_passes(string wordPress)
    {
        var result = await runs.ResultAsync(wordPress);

        Assert.True(result.Failed == 0, $"{result.Failed} Pester tests failed on WordPress {wordPress}:\n\n{string.Join("\n\n", result.Failures.Select(failure => $"{failure.Name}\n{failure.Message}"))}");
        Assert.True(result.Passed > 0, $"No Pester test ran on WordPress {wordPress}.");
    }
}
