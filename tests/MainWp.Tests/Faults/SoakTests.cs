using MainWp.Soak;
using Xunit.Abstractions;

namespace MainWp.Tests.Faults;

/// <summary>The soak of tests/Soak, for seconds instead of half an hour. In that time its pools still fill: the long run watches the heap.</summary>
[Collection(nameof(MeasuringTests))]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Seed = 7;

    [Fact]
    public async Task A_short_soak_has_errors_and_no_crash_and_holds_on_to_no_handle_and_no_thread()
    {
        var report = await SoakRun.RunAsync(TimeSpan.FromSeconds(15), Seed, _ => { });

        output.WriteLine($"Seed {Seed}.\n{report.ToMarkdown()}");
        Assert.DoesNotContain(report.Problems, problem => !problem.StartsWith("managed heap", StringComparison.Ordinal));
        Assert.True(report.Commands.Count > 5);
    }
}
