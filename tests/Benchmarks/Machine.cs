using System.Globalization;
using System.Runtime.InteropServices;

namespace MainWp.Benchmarks;

/// <summary>What a figure depends on besides the program.</summary>
internal static class Machine
{
    private const long Gigabyte = 1L << 30;

    /// <summary>The facts as a Markdown list.</summary>
    public static async Task<string> DescribeAsync(string command)
    {
        var version = await VersionAsync();
        return string.Create(CultureInfo.InvariantCulture, $"""
            - command: `{command}`
            - {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, load average before the run {Load()}
            - {Environment.ProcessorCount} cores, {(double)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gigabyte:0} GB of memory{Processor()}
            - {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}
            - pwsh: {version}

            """).ReplaceLineEndings("\n");
    }

    private static async Task<string> VersionAsync() =>
        (await ChildProcess.RunAsync(PowerShellProgram.Pinned.File, PowerShellProgram.Pinned.Arguments("-Command", "\"$($PSVersionTable.PSVersion) on $([Environment]::Version)\""), TimeSpan.FromSeconds(30))).LastLine;

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Processor() =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? ", " + line.Split(':')[1].Trim()
            : "";
}
