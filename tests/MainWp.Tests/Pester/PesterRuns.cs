using System.Reflection;
using System.Text.Json;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Pester;

/// <summary>
/// The Pester tests on both generations of dashboards, which are dashboards of their own, in one engine: half of what an engine needs for the
/// first run is compiling, and the second has that for nothing.
/// </summary>
public sealed class PesterRuns : IAsyncLifetime
{
    private static readonly string[] Generations = ["7.1", "6.8"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(18);
    private static readonly string Results = Directory.CreateDirectory(Repository.PathOf("TestResults", "Pester")).FullName;
    private static readonly string PesterPath = typeof(PesterRuns).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(PesterPath)).Value!;

    private Task<ChildProcess>? _process;

    public Task InitializeAsync()
    {
        _process = RunAsync();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await ((Task)_process!).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    internal async Task<PesterResult> ResultAsync(string wordPress)
    {
        var process = await _process!;
        Assert.True(File.Exists(ResultFile(wordPress)), $"Pester left no result (exit code {process.ExitCode?.ToString() ?? "none"}):\n{process.Output}");
        var result = JsonSerializer.Deserialize<PesterResult>(await File.ReadAllTextAsync(ResultFile(wordPress)))!;
        await File.WriteAllTextAsync(Path.Combine(Results, $"{wordPress}.txt"), $"{result.Passed} {result.Failed} {result.Skipped.Count}\n");
        foreach (var reason in result.Skipped.GroupBy(skipped => skipped.Reason))
            Needs.Count(reason.Count(), reason.Key);
        return result;
    }

    private static string ResultFile(string wordPress) => Path.Combine(Results, $"{wordPress}.json");

    private static async Task<ChildProcess> RunAsync()
    {
        // Windows PowerShell, say, or an installed one: its name or path.
        var program = Environment.GetEnvironmentVariable("MAINWP_TEST_SHELL") is { } shell ? new PowerShellProgram(shell, []) : PowerShellProgram.Pinned;
        var benches = new List<PesterBench>();
        try
        {
            foreach (var wordPress in Generations)
            {
                File.Delete(ResultFile(wordPress));
                benches.Add(await PesterBench.StartAsync(wordPress));
            }
            var runs = Generations.Zip(benches, (wordPress, bench) => new { ResultPath = ResultFile(wordPress), bench.Variables });
            return await program.RunAsync(
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
        finally
        {
            foreach (var bench in benches)
                await bench.DisposeAsync();
        }
    }
}
