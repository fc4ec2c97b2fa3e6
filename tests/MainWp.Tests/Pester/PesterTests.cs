using System.Reflection;
using System.Text.Json;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Tour;
using MainWp.Emulator.WpAdmin;

namespace MainWp.Tests.Pester;

/// <summary>
/// Runs tests/Pester in a real engine, on out/MainWp, against emulated dashboards of both generations. What it counted is left in
/// TestResults/Pester for .ci/run.
/// </summary>
public sealed class PesterTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);
    private static readonly string Results = Directory.CreateDirectory(Repository.PathOf("TestResults", "Pester")).FullName;
    private static readonly string PesterPath = typeof(PesterTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(PesterPath)).Value!;
    // Windows PowerShell, say, or an installed one: its name or path.
    private static readonly string? OtherShell = Environment.GetEnvironmentVariable("MAINWP_TEST_SHELL");

    [Theory]
    [InlineData("6.8")]
    [InlineData("7.1")]
    public async Task Pester_passes(string wordPress)
    {
        var program = OtherShell is { } shell ? new PowerShellProgram(shell, []) : PowerShellProgram.Pinned;
        var resultFile = Path.Combine(Results, $"{wordPress}.json");
        File.Delete(resultFile);

        await using var first = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Speed = 60 });
        await using var second = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Speed = 60 });
        await using var dispenser = new DashboardDispenser(wordPress);
        await using var service = await EmulatedWpAdmin.StartAsync();
        await using var echo = new EchoingServer(first);
        var process = await program.RunAsync(
            Repository.PathOf("tests", "Pester", "Invoke-Tests.ps1"), ["-ResultPath", resultFile, "-PesterPath", PesterPath], Limit, Variables(wordPress, first, second, dispenser, service, echo));

        Assert.True(File.Exists(resultFile), $"Pester left no result (exit code {process.ExitCode?.ToString() ?? "none"}):\n{process.Output}");
        var result = JsonSerializer.Deserialize<PesterResult>(await File.ReadAllTextAsync(resultFile))!;
        Count(wordPress, result.Passed, result.Failed, result.Skipped);
        Assert.True(result.Failed == 0, $"{result.Failed} Pester tests failed on WordPress {wordPress}:\n\n{string.Join("\n\n", result.Failures.Select(failure => $"{failure.Name}\n{failure.Message}"))}");
        Assert.True(result.Passed > 0, $"No Pester test ran:\n{process.Output}");
    }

    private static Dictionary<string, string> Variables(string wordPress, EmulatedDashboard first, EmulatedDashboard second, DashboardDispenser dispenser, EmulatedWpAdmin service, EchoingServer echo)
    {
        var variables = new Dictionary<string, string>
        {
            ["MAINWP_TEST_WORDPRESS"] = wordPress,
            ["MAINWP_TEST_DISPENSER"] = dispenser.Address,
            ["MAINWP_TEST_ECHO"] = echo.Address,
            ["MAINWP_TEST_WPADMIN_URI"] = service.Address.OriginalString,
            ["MAINWP_TEST_WPADMIN_KEY"] = service.Key,
            ["MAINWP_TEST_WPADMIN_KEY_READ"] = service.ReadOnlyKey,
            ["MAINWP_TEST_WPADMIN_CLIENT"] = WpAdminState.ConfidentialClient,
            ["MAINWP_TEST_WPADMIN_CLIENT_SECRET"] = WpAdminState.ConfidentialSecret,
            ["NO_COLOR"] = "1",
        };
        foreach (var (dashboard, suffix) in new[] { (first, ""), (second, "_2") })
        {
            variables["MAINWP_TEST_URI" + suffix] = dashboard.Address.OriginalString;
            variables["MAINWP_TEST_TOKEN" + suffix] = dashboard.ReadWriteToken;
            variables["MAINWP_TEST_TOKEN_READ" + suffix] = dashboard.ReadOnlyToken;
            variables["MAINWP_TEST_TOKEN_WRITE" + suffix] = dashboard.WriteOnlyToken;
            variables["MAINWP_TEST_TOKEN_DISABLED" + suffix] = dashboard.DisabledToken;
            variables["MAINWP_TEST_CONSUMER_KEY" + suffix] = dashboard.Version1Key.Identifier;
            variables["MAINWP_TEST_CONSUMER_SECRET" + suffix] = $"cs_{dashboard.Version1Key.ConsumerSecret}";
            variables["MAINWP_TEST_USER" + suffix] = dashboard.User;
            variables["MAINWP_TEST_PASSWORD" + suffix] = dashboard.ApplicationPassword;
            variables["MAINWP_TEST_ACCOUNT_PASSWORD" + suffix] = dashboard.AccountPassword;
        }
        return variables;
    }

    private static void Count(string wordPress, int passed, int failed, int skipped) =>
        File.WriteAllText(Path.Combine(Results, $"{wordPress}.txt"), $"{passed} {failed} {skipped}\n");

    private sealed record PesterResult(int Passed, int Failed, int Skipped, IReadOnlyList<PesterFailure> Failures);

    private sealed record PesterFailure(string Name, string Message);
}
