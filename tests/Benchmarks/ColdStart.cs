using System.Diagnostics;

namespace MainWp.Benchmarks;

/// <summary>A PowerShell from its start to its end.</summary>
internal static class ColdStart
{
    /// <summary>Runs a script in a new process; the last line it writes is its value.</summary>
    public static async Task<Measure> RunAsync(string script, PowerShellProgram? program = null)
    {
        program ??= PowerShellProgram.Pinned;
        var start = new ProcessStartInfo(program.File, program.Arguments("-Command", script)) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Measure(watch.Elapsed.TotalMilliseconds, 0, said.Trim().Split('\n')[^1], process.ExitCode == 0 ? null : said);
    }
}
