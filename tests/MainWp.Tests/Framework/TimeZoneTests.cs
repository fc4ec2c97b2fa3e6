namespace MainWp.Tests.Framework;

/// <summary>
/// The tests of client and commands again, in a process of their own whose zone is not UTC: a date without a zone is the dashboard's or the
/// server's, and never this machine's.
/// </summary>
public sealed class TimeZoneTests(ZoneRuns runs) : IClassFixture<ZoneRuns>
{
    public static TheoryData<string> Zones => [.. ZoneRuns.Zones];

    [SkippableTheory]
    [MemberData(nameof(Zones))]
    public async Task Client_and_commands_pass_in(string zone)
    {
        Needs.Of(!OperatingSystem.IsWindows(), "Windows has no TZ variable that sets the zone of a process, so the tests were not run in other zones. To run them: use Linux or macOS");

        var result = await runs.ResultAsync(zone);

        var counts = result[0].Split(' ').Select(int.Parse).ToArray();
        Assert.True(counts[1] == 0, string.Join('\n', result.Skip(1)));
        Assert.True(counts[0] > 2000, $"Only {counts[0]} tests ran.");
    }
}
