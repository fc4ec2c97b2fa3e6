using System.Reflection;
using System.Text.Json;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Pester;

/// <summary>
/// The Pester tests in two engines, each with half of the work. An engine runs its files on both generations of dashboards: half of what it
/// needs for the first run is compiling, and the second has that for nothing.
/// </summary>
public sealed class PesterRuns : IAsyncLifetime
{
    private static readonly string[] Generations = ["7.1", "6.8"];

    // As long as all other files together.
    private static readonly string[] LongFiles = ["Example.Tests.ps1", "Loading.Tests.ps1", "Prompt.Tests.ps1", "Runbook.Tests.ps1"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(18);
    private static readonly string Results = Directory.CreateDirectory(Repository.PathOf("TestResults", "Pester")).FullName;
    private static readonly string PesterPath = typeof(PesterRuns).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(PesterPath)).Value!;

    private readonly List<DashboardDispenser> _dispensers = [.. Generations.Select(wordPress => new DashboardDispenser(wordPress))];
    private Task<ChildProcess[]>? _processes;

    public Task InitializeAsync()
    {
        _processes = Task.WhenAll(Parts().Select(RunAsync));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await ((Task)_processes!).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var dispenser in _dispensers)
            await dispenser.DisposeAsync();
    }

    internal async Task<PesterResult> ResultAsync(string wordPress)
    {
        var results = new List<PesterResult>();
        foreach (var (part, process) in (await _processes!).Index())
        {
            Assert.True(File.Exists(ResultFile(wordPress, part)), $"Pester left no result (exit code {process.ExitCode?.ToString() ?? "none"}):\n{process.Output}");
            results.Add(JsonSerializer.Deserialize<PesterResult>(await File.ReadAllTextAsync(ResultFile(wordPress, part)))!);
        }
        var all = new PesterResult(
            results.Sum(result => result.Passed), results.Sum(result => result.Failed), [.. results.SelectMany(result => result.Skipped)], [.. results.SelectMany(result => result.Failures)]);
        await File.WriteAllTextAsync(Path.Combine(Results, $"{wordPress}.txt"), $"{all.Passed} {all.Failed} {all.Skipped.Count}\n");
        foreach (var reason in all.Skipped.GroupBy(skipped => skipped.Reason))
            Needs.Count(reason.Count(), reason.Key);
        return all;
    }

    private static string ResultFile(string wordPress, int part) => Path.Combine(Results, $"{wordPress}-{part}.json");

    // MAINWP_TEST_FILE names one file to run alone.
    private static IReadOnlyList<string[]> Parts()
    {
        if (Environment.GetEnvironmentVariable("MAINWP_TEST_FILE") is { } one)
            return [[Repository.PathOf("tests", "Pester", one)]];
        var files = Directory.GetFiles(Repository.PathOf("tests", "Pester"), "*.Tests.ps1").ToLookup(file => LongFiles.Contains(Path.GetFileName(file)));
        return [[.. files[true]], [.. files[false]]];
    }

    private Task<ChildProcess> RunAsync(string[] files, int part)
    {
        // Windows PowerShell, say, or an installed one: its name or path.
        var program = Environment.GetEnvironmentVariable("MAINWP_TEST_SHELL") is { } shell ? new PowerShellProgram(shell, []) : PowerShellProgram.Pinned;
        foreach (var wordPress in Generations)
            File.Delete(ResultFile(wordPress, part));
        var runs = Generations.Zip(_dispensers, (wordPress, dispenser) => new
        {
            ResultPath = ResultFile(wordPress, part),
            Path = files,
            Variables = new Dictionary<string, string> { ["MAINWP_TEST_WORDPRESS"] = wordPress, ["MAINWP_TEST_DISPENSER"] = dispenser.Address },
        });
        return program.RunAsync(
            Repository.PathOf("tests", "Pester", "Invoke-Tests.ps1"),
            ["-PesterPath", PesterPath],
            Limit,
            new Dictionary<string, string>
            {
                ["MAINWP_TEST_RUNS"] = JsonSerializer.Serialize(runs),
                ["NO_COLOR"] = "1",
                // An engine that runs for a minute takes a quarter less where each method is compiled once.
                ["DOTNET_TieredCompilation"] = "0",
            });
    }
}
