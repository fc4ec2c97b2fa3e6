using System.Diagnostics;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Framework;

/// <summary>
/// Runs tests/Framework, the Desktop assemblies under the tests that need no more, by Mono: the nearest to .NET Framework that runs
/// everywhere. What it counted is left in TestResults for .ci/run.
/// </summary>
public sealed class FrameworkTests
{
    private const string Program = "/usr/bin/mono";
    private const string Standard = "/usr/lib/mono/4.7.2-api/Facades/netstandard.dll";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly string Results = Directory.CreateDirectory(Repository.PathOf("TestResults", "Pester")).FullName;
    private static readonly string Counted = Path.Combine(Results, "framework.txt");

    [SkippableFact]
    public async Task The_Desktop_assemblies_pass_on_NET_Framework_s_kind()
    {
        File.Delete(Counted);
        Needs.Of(File.Exists(Program) && File.Exists(Standard), "Mono is not installed, so the tests of the Desktop assemblies were not run. To run them: apt-get install mono-devel");
        var folder = Path.Combine(AppContext.BaseDirectory, "Framework");
        var resultFile = Path.Combine(folder, "result.txt");
        // What the run before left, an engine that is filled already among it.
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        var built = await RunAsync("dotnet", "build", Repository.PathOf("tests", "Framework"), "--output", folder, "-v", "q", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        Assert.True(File.Exists(Path.Combine(folder, "MainWp.Tests.exe")), built);
        FilledEngine.Fill(Path.Combine(folder, "System.Management.Automation.dll"));
        var said = await RunAsync(Program, Path.Combine(folder, "MainWp.Tests.exe"), Repository.PathOf("out", "MainWp", "Desktop"), resultFile);

        Assert.True(File.Exists(resultFile), $"The tests left no result:\n{said}");
        var result = await File.ReadAllLinesAsync(resultFile);
        await File.WriteAllTextAsync(Counted, result[0] + "\n");
        var counts = result[0].Split(' ').Select(int.Parse).ToArray();
        Assert.True(counts[1] == 0, string.Join('\n', result.Skip(1)));
        Assert.True(counts[0] > 1000, $"Only {counts[0]} tests ran:\n{said}");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What "dotnet test" tells its own builds is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return string.Concat(await said);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
