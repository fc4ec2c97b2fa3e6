using System.Diagnostics;

namespace MainWp.Benchmarks;

/// <summary>A PowerShell from its start to its end.</summary>
internal static class ColdStart
{
    /// <summary>Runs a script in a new process; the last line it writes is its value.</summary>
    /// <param name="script">What it runs.</param>
    /// <param name="program">The engine; null for the pinned one.</param>
    /// <param name="cache">The folder that the engine caches in; null for that of the user.</param>
    public static async Task<Measure> RunAsync(string script, PowerShellProgram? program = null, string? cache = null)
    {
        program ??= PowerShellProgram.Pinned;
        var start = new ProcessStartInfo(program.File, program.Arguments("-Command", script)) { RedirectStandardOutput = true };
        if (cache is not null)
            start.Environment["XDG_CACHE_HOME"] = cache;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Measure(watch.Elapsed.TotalMilliseconds, 0, said.Trim().Split('\n')[^1], process.ExitCode == 0 ? null : said);
    }
}
