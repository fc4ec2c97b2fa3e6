using System.Globalization;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>A request for each of two hundred sites.</summary>
internal sealed class FanOutBenchmark : IBenchmark
{
    private const int Sites = 200;
    private const int MillisecondsPerSite = 200;
    private const int Limit = 16;
    private const double Ideal = (double)Sites * MillisecondsPerSite / Limit;
    private const double MostOverIdeal = 1.15;

    private static readonly (string Name, string Script)[] Ours =
    [
        ("`$sites | Sync-MainWpSite`, piped", $"(1..{Sites} | Sync-MainWpSite -ThrottleLimit {Limit} -PassThru | Measure-Object).Count"),
        ("`Sync-MainWpSite $sites`, an array", $"(Sync-MainWpSite (1..{Sites}) -ThrottleLimit {Limit} -PassThru | Measure-Object).Count"),
        ("`Sync-MainWpSite -All`", $"(Sync-MainWpSite -All -ThrottleLimit {Limit} -PassThru | Measure-Object).Count"),
        ("`Get-MainWpSite | Sync-MainWpSite -Unordered`", $"(Get-MainWpSite | Sync-MainWpSite -ThrottleLimit {Limit} -Unordered -PassThru | Measure-Object).Count"),
    ];

    private const string Parallel = """
        (1..{0} | ForEach-Object -Parallel {{ Invoke-RestMethod "${{using:uri}}wp-json/mainwp/v2/sites/$_/sync" -Method Post -Headers $using:headers }} -ThrottleLimit {1} | Measure-Object).Count
        """;

    private const string Sequential = """
        (1..{0} | ForEach-Object {{ Invoke-RestMethod "${{uri}}wp-json/mainwp/v2/sites/$_/sync" -Method Post -Headers $headers }} | Measure-Object).Count
        """;

    public string Name => "fanout";

    public string Title => "A request per site";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync($"sites={Sites} site={MillisecondsPerSite}");
        await using var shell = PowerShellWorker.Start();
        await shell.ConnectAsync(server.At);
        var ours = await new Race(Rounds: 3).RunAsync(stop, [.. Ours.Select(contender => (Func<Task<Measure>>)(() => shell.RunAsync(contender.Script)))]);
        var parallel = (await new Race(Rounds: 3).RunAsync(stop, () => shell.RunAsync(string.Format(CultureInfo.InvariantCulture, Parallel, Sites, Limit))))[0];
        var sequential = await shell.DoAsync(string.Format(CultureInfo.InvariantCulture, Sequential, Sites));
        section.Paragraph(Section.Text($"{Sites} sites of {MillisecondsPerSite} ms each, {Limit} at once: {Ideal / 1000:0.0} s at best. Median of 3; the sequential loop once."));
        section.Table(
            ["", "time", "processor time", "of the best"],
            [
                .. Ours.Zip(ours, (contender, measure) => Row(contender.Name, measure)),
                Row("`ForEach-Object -Parallel` around `Invoke-RestMethod`", parallel),
                Row("`Invoke-RestMethod`, one after the other", sequential),
            ]);
        foreach (var (contender, measure) in Ours.Zip(ours))
            section.Bound($"{contender.Name} under 1.15 times the best", measure.Milliseconds < MostOverIdeal * Ideal, Section.Text($"{measure.Milliseconds / Ideal:0.00} times"));
        section.EndBounds();
    }

    private static string[] Row(string name, Measure measure) =>
        [name, Section.Text($"{measure.Milliseconds / 1000:0.00} s"), Section.Text($"{measure.Processor:0} ms"), Section.Text($"{measure.Milliseconds / Ideal:0.00} x")];
}
