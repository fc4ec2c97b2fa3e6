using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>Ten thousand full rows from a server that answers at once: what the module adds to the bytes.</summary>
internal sealed class PagingBenchmark : IBenchmark
{
    private const int Sites = 10_000;
    private const double MostOverClient = 1.15;
    private const double PartOfLoop = 8;

    /// <summary>What a user would write instead.</summary>
    public const string Loop = """
        $count = 0
        $page = 1
        do {
            $answer = Invoke-RestMethod "${uri}wp-json/mainwp/v2/sites?page=$page&per_page=100" -Headers $headers
            foreach ($site in $answer.data) { $count++ }
            $page++
        } while (@($answer.data).Count -eq 100)
        $count
        """;

    public string Name => "paging";

    public string Title => "10,000 full rows";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync($"sites={Sites}");
        await using var client = new ClientWorker();
        await using var shell = PowerShellWorker.Start();
        await shell.ConnectAsync(server.At);
        var results = await new Race(Rounds: 7, Warmups: 8).RunAsync(
            stop,
            () => shell.RunAsync("(Get-MainWpSite -Detailed | Measure-Object).Count"),
            () => shell.RunAsync(Loop),
            () => client.RunAsync(ClientHost.Objects, server.At),
            () => client.RunAsync(ClientHost.Bytes, server.At));
        var (ours, loop, objects, bytes) = (results[0], results[1], results[2], results[3]);
        section.Paragraph(Section.Text($"{Sites} sites in pages of 100 from a loopback server that answers at once, {double.Parse(bytes.Value!) / 1e6:0} MB in all. Warm processes, in turn, median of 7; processor time is that of the reading process."));
        section.Table(
            ["10,000 full rows", "time", "processor time", "ours takes"],
            [
                Row("`Get-MainWpSite -Detailed`", ours, ours),
                Row("(a) `Invoke-RestMethod` loop", loop, ours),
                Row("(b) HttpClient with our JSON context and types, no PowerShell", objects, ours),
                Row("(c) the bytes only", bytes, ours),
            ]);
        var most = Math.Max(MostOverClient * objects.Milliseconds, loop.Milliseconds / PartOfLoop);
        section.Bound("at most 1.15 times (b)", ours.Milliseconds <= MostOverClient * objects.Milliseconds, Section.Text($"{ours.Milliseconds / objects.Milliseconds:0.00} times"));
        section.Bound("at most the larger of that and an eighth of (a)", ours.Milliseconds <= most, Section.Text($"{ours.Milliseconds:0} ms of {most:0} ms"));
        section.EndBounds();
        await ColdAsync(section, server, stop);
    }

    private static async Task ColdAsync(Section section, ServerProcess server, CancellationToken stop)
    {
        var connect = PowerShellWorker.ConnectScript(server.At);
        var results = await new Race(Rounds: 3, Warmups: 0).RunAsync(
            stop,
            () => ColdStart.RunAsync($"{connect}; (Get-MainWpSite -Detailed | Measure-Object).Count"),
            () => ColdStart.RunAsync($"$uri = '{server.At.Address}'; $headers = @{{ Authorization = 'Bearer {server.At.Token}' }}; {Loop}"));
        section.Table(
            ["cold: from starting pwsh to its end, median of 3", "time", "ours takes"],
            [
                ["import, connect and `Get-MainWpSite -Detailed`", Section.Text($"{results[0].Milliseconds:0} ms"), ""],
                ["`Invoke-RestMethod` loop", Section.Text($"{results[1].Milliseconds:0} ms"), Section.Text($"{results[0].Milliseconds / results[1].Milliseconds:0.00} x")],
            ]);
    }

    private static string[] Row(string name, Measure measure, Measure ours) =>
        [name, Section.Text($"{measure.Milliseconds:0} ms"), Section.Text($"{measure.Processor:0} ms"), measure == ours ? "" : Section.Text($"{ours.Milliseconds / measure.Milliseconds:0.00} x")];
}
