using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>Reading and fanning out, beside an earlier build of the module.</summary>
internal sealed class EarlierBenchmark : IBenchmark
{
    private const double Most = 1.05;

    private const string Whole = "(Get-MainWpSite -Detailed | Measure-Object).Count";
    private const string Listed = "(Get-MainWpSite | Measure-Object).Count";
    private const string Synced = "(1..200 | Sync-MainWpSite -ThrottleLimit 16 | Measure-Object).Count";

    // Two processes of the same build differ by a tenth, so there are several of each.
    private const int Pairs = 5;

    // Rows are read often before they count: until then the runtime compiles what it has seen to be used much.
    private static readonly Race Rows = new(Rounds: 7, Warmups: 12);

    private static readonly Contest[] Contests =
    [
        new("10,000 full rows", "sites=10000", Whole, Whole, Rows),
        new("10,000 sites without the long lists; earlier builds had these fields in full rows only", "sites=10000", Listed, Whole, Rows),
        new("`Get-MainWpSite` for 10,000 sites; the build of e32cde9 read four fields of each", "sites=10000", Listed, Listed, Rows),
        new("200 sites of 200 ms each, 16 at once", "sites=200 site=200", Synced, Synced, new Race(Rounds: 1)),
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
        foreach (var contest in Contests)
            results.Add(await RunAsync(contest, folder, stop));
        section.Paragraph(Section.Text($"Warm processes, in turn; medians of {Pairs} pairs of processes."));
        section.Table(
            ["", "time", "processor time", "earlier", "processor time"],
            Contests.Zip(results, (contest, pair) => new[] { contest.Name, Time(pair[0]), Processor(pair[0]), Time(pair[1]), Processor(pair[1]) }));
        foreach (var (contest, pair) in Contests.Zip(results))
            section.Bound(Section.Text($"{contest.Name}: at most {Most} times the earlier"), pair[0].Milliseconds <= Most * pair[1].Milliseconds, Section.Text($"{pair[0].Milliseconds / pair[1].Milliseconds:0.00} times"));
        section.EndBounds();
    }

    private static async Task<IReadOnlyList<Measure>> RunAsync(Contest contest, string folder, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync(contest.Server);
        var (all, allEarlier) = (new List<Measure>(), new List<Measure>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            await using var now = PowerShellWorker.Start();
            await using var then = PowerShellWorker.Start();
            await now.ConnectAsync(server.At);
            await then.ConnectAsync(server.At, folder);
            var medians = await contest.Race.RunAsync(stop, () => now.RunAsync(contest.Now), () => then.RunAsync(contest.Then));
            all.Add(medians[0]);
            allEarlier.Add(medians[1]);
        }
        return [Race.Median(all), Race.Median(allEarlier)];
    }

    private static string Time(Measure measure) => Section.Text($"{measure.Milliseconds:0} ms");

    private static string Processor(Measure measure) => Section.Text($"{measure.Processor:0} ms");

    private sealed record Contest(string Name, string Server, string Now, string Then, Race Race);
}
