using System.Globalization;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>What a site costs on the wire, on both generations of WordPress.</summary>
internal sealed class LeanBenchmark : IBenchmark
{
    private const int Sites = 1003;

    private static readonly (string Command, string Description)[] Commands =
    [
        ("Get-MainWpSite -Detailed", "full rows"),
        ("Get-MainWpSite", "all but the long lists"),
        ("Get-MainWpUpdate", "pending updates"),
        ("Get-MainWpSite -Count", "the number alone"),
    ];

    public string Name => "lean";

    public string Title => "Bytes per site";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        var rows = new List<string[]>();
        foreach (var version in new[] { "6.8", "7.1" })
        {
            await using var server = await ServerProcess.StartAsync($"wordpress={version} sites={Sites}");
            await using var shell = PowerShellWorker.Start();
            await shell.ConnectAsync(server.At);
            foreach (var (command, description) in Commands)
            {
                stop.ThrowIfCancellationRequested();
                await server.ResetAsync();
                await shell.DoAsync($"({command} | Measure-Object).Count");
                var traffic = await server.TrafficAsync();
                rows.Add([$"WordPress {version}, `{command}`: {description}", traffic.Requests.ToString(CultureInfo.InvariantCulture), Section.Text($"{traffic.Bytes / 1024.0:0} KB"), Section.Text($"{(double)traffic.Bytes / Sites:0}")]);
            }
        }
        section.Paragraph(Section.Text($"An emulated dashboard with {Sites} sites; on a real one (MainWP 6.1.2, as many sites) a full row had 9.9 KB. Both generations answer `_fields`. Two thirds of a row without the long lists are its pending updates, which the row describes one by one."));
        section.Table(["", "requests", "bodies", "bytes a site"], rows);
    }
}
