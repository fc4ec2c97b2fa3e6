using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>The same rows from a server that takes its time for each page: reading ahead, and not beyond what is wanted.</summary>
internal sealed class LatencyBenchmark : IBenchmark
{
    private const int Sites = 10_000;
    private const int MillisecondsPerPage = 100;
    private const double MostOverServer = 1.1;

    public string Name => "latency";

    public string Title => "A server that takes 100 ms a page";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync($"sites={Sites} page={MillisecondsPerPage}");
        await using var shell = PowerShellWorker.Start();
        await shell.ConnectAsync(server.At);
        await shell.DoAsync("$null = Get-MainWpSite -Detailed -First 300; $null = Get-MainWpSite -First 300");
        var results = await new Race(Rounds: 1, Warmups: 0).RunAsync(
            stop,
            () => shell.RunAsync("(Get-MainWpSite -Detailed | Measure-Object).Count"),
            () => shell.RunAsync("(Get-MainWpSite | Measure-Object).Count"),
            () => shell.RunAsync(PagingBenchmark.Loop));
        const double ServersOwn = (double)Sites / SamplePages.RowsPerPage * MillisecondsPerPage;
        section.Paragraph(Section.Text($"{Sites} sites, of whose time the server's own is {ServersOwn / 1000:0.0} s where one page is asked for after the other."));
        section.Table(
            ["10,000 rows, 100 ms a page", "time", "of the server's own"],
            [
                Row("`Get-MainWpSite -Detailed`, one page ahead", results[0]),
                Row("`Get-MainWpSite`, up to four pages side by side", results[1]),
                Row("`Invoke-RestMethod` loop, full rows", results[2]),
            ]);
        section.Bound("full rows within 10% of the server's own time", results[0].Milliseconds <= MostOverServer * ServersOwn, Section.Text($"{results[0].Milliseconds / ServersOwn:0.00} times"));
        await FirstAsync(section, server, shell);

        string[] Row(string name, Measure measure) => [name, Section.Text($"{measure.Milliseconds / 1000:0.0} s"), Section.Text($"{measure.Milliseconds / ServersOwn:0.00} x")];
    }

    private static async Task FirstAsync(Section section, ServerProcess server, PowerShellWorker shell)
    {
        await server.ResetAsync();
        var first = await shell.DoAsync("(Get-MainWpSite | Select-Object -First 1).Id");
        var requests = (await server.TrafficAsync()).Requests;
        section.Bound("`Get-MainWpSite | Select-Object -First 1` makes one request", requests == 1, Section.Text($"{requests} in {first.Milliseconds:0} ms"));
        await server.ResetAsync();
        await shell.DoAsync("(Get-MainWpSite -Detailed | Select-Object -First 150).Count");
        var few = (await server.TrafficAsync()).Requests;
        section.Bound("no page but the next is asked for: two or three for the first 150 full rows", few is 2 or 3, Section.Text($"{few} requests"));
        section.EndBounds();
    }
}
