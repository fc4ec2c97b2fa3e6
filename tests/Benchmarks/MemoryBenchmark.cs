using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>What streaming holds: peak memory by number of sites, each in a process of its own.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int Runbook = 50_000;
    private const double MostGrowth = 40;
    private const double MostInRunbook = 100;
    private const double Megabyte = 1 << 20;

    public string Name => "memory";

    public string Title => "Peak memory while streaming";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        var empty = await PeakAsync(Few, "$null");
        var rows = new List<string[]> { Row("a connected session, nothing read", empty) };
        var growth = new List<(string Kind, double Megabytes)>();
        var inRunbook = 0.0;
        foreach (var (kind, command) in new[] { ("lean", "Get-MainWpSite"), ("full", "Get-MainWpSite -Detailed") })
        {
            var few = await ReadAsync(Few);
            var many = await ReadAsync(Many);
            growth.Add((kind, many - few));
            if (kind == "full")
                inRunbook = await ReadAsync(Runbook) - empty;

            async Task<double> ReadAsync(int sites)
            {
                stop.ThrowIfCancellationRequested();
                var peak = await PeakAsync(sites, $"({command} | Measure-Object).Count");
                rows.Add(Row(Section.Text($"`{command}`, {sites} sites"), peak));
                return peak;
            }
        }
        section.Paragraph("The most that the process ever held (VmHWM on Linux), each figure from a pwsh of its own; the rows are counted and dropped.");
        section.Table(["", "peak", "over the empty session"], rows);
        foreach (var (kind, megabytes) in growth)
            section.Bound($"100,000 {kind} rows at most 40 MB over 1,000", megabytes <= MostGrowth, Section.Text($"{megabytes:0} MB"));
        section.Bound("50,000 full rows at most 100 MB over an empty session (the runbook's)", inRunbook <= MostInRunbook, Section.Text($"{inRunbook:0} MB"));
        section.EndBounds();

        string[] Row(string name, double peak) => [name, Section.Text($"{peak:0} MB"), Section.Text($"{peak - empty:0} MB")];
    }

    private static async Task<double> PeakAsync(int sites, string script)
    {
        await using var server = await ServerProcess.StartAsync($"sites={sites}");
        await using var shell = PowerShellWorker.Start();
        await shell.ConnectAsync(server.At);
        await shell.DoAsync(script);
        return shell.PeakMemory / Megabyte;
    }
}
