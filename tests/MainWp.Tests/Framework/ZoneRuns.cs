using MainWp.Emulator.Tour;

namespace MainWp.Tests.Framework;

/// <summary>One process for all zones, begun by the first test that asks.</summary>
public sealed class ZoneRuns : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-zones-").FullName;
    private readonly Lazy<Task<ChildProcess>> _process;

    public ZoneRuns() => _process = new Lazy<Task<ChildProcess>>(() => ChildProcess.RunAsync(
        "dotnet",
        [typeof(ZoneRuns).Assembly.Location, _folder, .. Zones],
        Limit,
        new Dictionary<string, string> { [Needs.InnerRun] = "1" }));

    internal static IReadOnlyList<string> Zones { get; } = ["America/New_York", "Asia/Tokyo"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A line of counts, passed first and failed second, then what failed.</summary>
    internal async Task<string[]> ResultAsync(string zone)
    {
        var process = await _process.Value;
        var file = ZoneRun.ResultFile(_folder, zone);
        Assert.True(File.Exists(file), $"The tests left no result (exit code {process.ExitCode?.ToString() ?? "none"}):\n{process.Output}");
        return await File.ReadAllLinesAsync(file);
    }
}
