using System.Diagnostics;

namespace MainWp.Tests.Framework;

/// <summary>
/// The tests of client and commands again, each time in a process of its own whose zone is not UTC: a date without a zone is the
/// dashboard's or the server's, and never this machine's.
/// </summary>
public sealed class TimeZoneTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    [SkippableTheory]
    [InlineData("America/New_York")]
    [InlineData("Asia/Tokyo")]
    public async Task Client_and_commands_pass_in(string zone)
    {
        Needs.Of(!OperatingSystem.IsWindows(), "Windows has no TZ variable that sets the zone of a process, so the tests were not run in other zones. To run them: use Linux or macOS");
        var start = new ProcessStartInfo("dotnet", ["vstest", typeof(TimeZoneTests).Assembly.Location, "--TestCaseFilter:(FullyQualifiedName~Tests.Client|FullyQualifiedName~Tests.Commands)&FullyQualifiedName!~TimeZoneTests"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TZ"] = zone, [Needs.InnerRun] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            var output = string.Concat(await said);
            Assert.True(process.ExitCode == 0, output);
            Assert.Contains("Passed", output, StringComparison.Ordinal);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
