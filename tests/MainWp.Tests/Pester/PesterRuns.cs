using System.Reflection;
using System.Text.Json;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Tour;
using MainWp.Emulator.WpAdmin;

namespace MainWp.Tests.Pester;

/// <summary>The Pester tests on both generations of dashboards, side by side: each is an engine of its own, with dashboards of its own.</summary>
public sealed class PesterRuns : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(9);
    private static readonly string Results = Directory.CreateDirectory(Repository.PathOf("TestResults", "Pester")).FullName;
    private static readonly string PesterPath = typeof(PesterRuns).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(PesterPath)).Value!;

    private readonly Dictionary<string, Task<PesterResult>> _runs = [];

    public Task InitializeAsync()
    {
        foreach (var wordPress in new[] { "6.8", "7.1" })
            _runs[wordPress] = RunAsync(wordPress);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var run in _runs.Values)
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    internal Task<PesterResult> ResultAsync(string wordPress) => _runs[wordPress];

    private static async Task<PesterResult> RunAsync(string wordPress)
    {
        // Windows PowerShell, say, or an installed one: its name or path.
        var program = Environment.GetEnvironmentVariable("MAINWP_TEST_SHELL") is { } shell ? new PowerShellProgram(shell, []) : PowerShellProgram.Pinned;
        var resultFile = Path.Combine(Results, $"{wordPress}.json");
        File.Delete(resultFile);

        await using var first = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Speed = 60 });
        await using var second = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Speed = 60 });
        await using var dispenser = new DashboardDispenser(wordPress, first);
        await using var service = await EmulatedWpAdmin.StartAsync();
        await using var echo = new EchoingServer(first);
        var process = await program.RunAsync(
            Repository.PathOf("tests", "Pester", "Invoke-Tests.ps1"), ["-ResultPath", resultFile, "-PesterPath", PesterPath], Limit, Variables(wordPress, first, second, dispenser, service, echo));

        Assert.True(File.Exists(resultFile), $"Pester left no result (exit code {process.ExitCode?.ToString() ?? "none"}):\n{process.Output}");
        var result = JsonSerializer.Deserialize<PesterResult>(await File.ReadAllTextAsync(resultFile))!;
        await File.WriteAllTextAsync(Path.Combine(Results, $"{wordPress}.txt"), $"{result.Passed} {result.Failed} {result.Skipped.Count}\n");
        foreach (var reason in result.Skipped.GroupBy(skipped => skipped.Reason))
            Needs.Count(reason.Count(), reason.Key);
        return result;
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
            // An engine that runs for a minute takes a quarter less where each method is compiled once.
            ["DOTNET_TieredCompilation"] = "0",
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
}
