using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>Reading and fanning out, beside an earlier build of the module.</summary>
internal sealed class EarlierBenchmark : IBenchmark
{
    private const double Most = 1.05;

    private static readonly (string Name, string Server, string Script, int Rounds)[] Work =
    [
        ("10,000 full rows", "sites=10000", "(Get-MainWpSite -Detailed | Measure-Object).Count", 11),
        ("10,000 lean rows", "sites=10000", "(Get-MainWpSite | Measure-Object).Count", 11),
        ("200 sites of 200 ms each, 16 at once", "sites=200 site=200", "(1..200 | Sync-MainWpSite -ThrottleLimit 16 | Measure-Object).Count", 5),
    ];

    public string Name => "earlier";

    public string Title => "Beside an earlier build";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        if (EarlierModule.Folder is not { } folder)
        {
            section.NotMeasured("no earlier build is named");
            return;
        }
        var results = new List<IReadOnlyList<Measure>>();
        foreach (var work in Work)
        {
            await using var server = await ServerProcess.StartAsync(work.Server);
            await using var now = PowerShellWorker.Start();
            await using var then = PowerShellWorker.Start();
            await now.ConnectAsync(server.At);
            await then.ConnectAsync(server.At, folder);
            results.Add(await new Race(work.Rounds, Warmups: 3).RunAsync(stop, () => now.RunAsync(work.Script), () => then.RunAsync(work.Script)));
        }
        section.Paragraph("Warm processes, in turn; medians of 11 rounds for rows and of 5 for sites.");
        section.Table(
            ["", "time", "processor time", "earlier", "processor time"],
            Work.Zip(results, (work, pair) => new[] { work.Name, Time(pair[0]), Processor(pair[0]), Time(pair[1]), Processor(pair[1]) }));
        foreach (var (work, pair) in Work.Zip(results))
            section.Bound(Section.Text($"{work.Name}: at most {Most} times the earlier"), pair[0].Milliseconds <= Most * pair[1].Milliseconds, Section.Text($"{pair[0].Milliseconds / pair[1].Milliseconds:0.00} times"));
        section.EndBounds();
    }

    private static string Time(Measure measure) => Section.Text($"{measure.Milliseconds:0} ms");

    private static string Processor(Measure measure) => Section.Text($"{measure.Processor:0} ms");
}
