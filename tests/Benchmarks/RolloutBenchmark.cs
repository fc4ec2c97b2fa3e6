using System.Globalization;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>A rollout over a thousand sites in three rings, and a loop that a user would write for the same.</summary>
internal sealed class RolloutBenchmark : IBenchmark
{
    private const int Sites = 1003;
    private const int FewSites = 103;
    private const int Milliseconds = 100;
    private const int Hosts = 100;
    private const double MostOverhead = 0.05;
    private const double MostGrowth = 40;
    private const double Megabyte = 1 << 20;

    private const string Plan = """
        $ErrorActionPreference = 'Stop'; $WarningPreference = 'SilentlyContinue'
        Set-Location ([IO.Path]::GetTempPath()); Remove-Item rollout-benchmark.json* -ErrorAction Ignore
        (New-MainWpRollout rollout-benchmark.json -Ring site:1, staging, * -Type Plugin, Theme -Soak 0 -MaximumFailure 5%).Update.Count
        """;

    private const string Ours = """
        $rollout = Invoke-MainWpRollout rollout-benchmark.json -ProbePauseSec 0 -ThrottleLimit 16 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        "$($rollout.Site.Where({ $_.Verdict }).Count) sites, $($rollout.InstalledCount) updates"
        """;

    // The same rings, syncs, checks, plugin lists and looks, and no plan, resume, verdict or halt. Each runspace imports the module once.
    private const string Loop = """
        $WarningPreference = 'SilentlyContinue'
        $module = (Get-Module MainWp).Path
        $pending = Get-MainWpUpdate -Type Plugin, Theme
        $first = @(1); $second = @((Get-MainWpSite -Tag staging).Id)
        $rings = $pending | Group-Object { if ($_.SiteId -in $first) { 1 } elseif ($_.SiteId -in $second) { 2 } else { 3 } } | Sort-Object { [int]$_.Name }
        $sites = foreach ($ring in $rings) {
            $ring.Group | Group-Object SiteId | ForEach-Object -ThrottleLimit 16 -Parallel {
                $ErrorActionPreference = 'SilentlyContinue'
                $WarningPreference = 'SilentlyContinue'
                if (-not (Get-Module MainWp)) { Import-Module $using:module }
                $session = $using:session
                $site = $_.Group[0].SiteId
                $url = $_.Group[0].SiteUrl
                $look = {
                    Sync-MainWpSite $site -Session $session
                    [pscustomobject]@{
                        Status = (Test-MainWpSite $site -Session $session).HttpStatus
                        Active = @(Get-MainWpSitePlugin $site -Active -Session $session).Count
                        Length = 1..3 | ForEach-Object { try { (Invoke-WebRequest $url -TimeoutSec 30).Content.Length } catch { 0 } }
                    }
                }
                $before = & $look
                $result = $_.Group | Start-MainWpBatchUpdate -Wait -Force -Session $session
                [pscustomobject]@{ Before = $before; After = & $look; Updated = @($result | Where-Object Outcome -eq Updated).Count }
            }
        }
        "$(@($sites).Count) sites, $(($sites | Measure-Object Updated -Sum).Sum) updates"
        """;

    public string Name => "rollout";

    public string Title => "A rollout over 1,003 sites in three rings";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        section.Paragraph(Section.Text($"An emulated dashboard (WordPress 7.1, API key) that takes {Milliseconds} ms for every request, and front pages that take {Milliseconds} ms on {Hosts} hosts. Without pauses between looks and without soak, so that nothing but work is measured. The rollout over {FewSites} sites comes first, in a fresh session; the one over {Sites} follows in the same session, as everything in it is compiled then. The bare HttpClient sends the requests of the rollout again, as many at once and in the same stages, and looks at no answer: what the rollout takes beyond that is its own overhead."));
        Run few, ours, loop;
        await using (var shell = PowerShellWorker.Start())
        {
            few = await RunAsync(shell, FewSites, Plan, Ours);
            ours = await RunAsync(shell, Sites, Plan, Ours);
        }
        stop.ThrowIfCancellationRequested();
        var bare = await ReplayAsync(ours.Sent);
        await using (var shell = PowerShellWorker.Start())
            loop = await RunAsync(shell, Sites, "", Loop);
        section.Table(
            ["", "what came of it", "time", "processor time", "requests", "visits of front pages", "most at once", "on one host", "peak memory"],
            [
                Row("`Invoke-MainWpRollout`, 16 at once, 103 sites, cold", few),
                Row("`Invoke-MainWpRollout`, 16 at once, 1,003 sites", ours),
                Row("the same requests by a bare HttpClient", bare),
                Row("`ForEach-Object -Parallel` loop with the module, 16 at once, 1,003 sites", loop),
            ]);
        var own = ours.Measure.Milliseconds - bare.Measure.Milliseconds;
        section.Bound("own overhead at most 5% of the whole", own <= MostOverhead * ours.Measure.Milliseconds, Section.Text($"{100 * own / ours.Measure.Milliseconds:0.0}%"));
        section.Bound("front pages at most 16 at once, and 2 on one host", ours.Traffic is { MostVisits: <= 16, MostVisitsOfHost: <= 2 }, Section.Text($"{ours.Traffic.MostVisits} and {ours.Traffic.MostVisitsOfHost}"));
        section.Bound("1,003 sites at most 40 MB over 103", ours.Memory - few.Memory <= MostGrowth, Section.Text($"{few.Memory:0} MB and {ours.Memory:0} MB"));
        section.Bound("no slower than the loop", ours.Measure.Milliseconds <= loop.Measure.Milliseconds, Section.Text($"{ours.Measure.Milliseconds / loop.Measure.Milliseconds:0.00} of its time"));
        section.EndBounds();
    }

    private static async Task<Run> RunAsync(PowerShellWorker shell, int sites, string prepare, string script)
    {
        await using var server = await ServerProcess.StartAsync(Served(sites));
        await shell.ConnectAsync(server.At with { User = "" });
        if (prepare.Length > 0)
            await shell.DoAsync(prepare);
        await server.ResetAsync();
        var measure = await shell.DoAsync(script);
        return new(measure, await server.TrafficAsync(), shell.PeakMemory / Megabyte, await server.SentAsync());
    }

    private static async Task<Run> ReplayAsync(IReadOnlyList<Stage> stages)
    {
        await using var server = await ServerProcess.StartAsync(Served(Sites));
        var measure = await Replay.RunAsync(server.At, stages);
        return new(measure, await server.TrafficAsync(), null, []);
    }

    private static string Served(int sites) => Section.Text($"wordpress=7.1 sites={sites} latency={Milliseconds} hosts={Hosts} child={Milliseconds}");

    private static string[] Row(string name, Run run) =>
    [
        name, run.Measure.Value ?? "", Section.Text($"{run.Measure.Milliseconds / 1000:0.0} s"), Section.Text($"{run.Measure.Processor / 1000:0.0} s"), run.Traffic.Requests.ToString(CultureInfo.InvariantCulture),
        run.Traffic.Visits.ToString(CultureInfo.InvariantCulture), run.Traffic.MostVisits.ToString(CultureInfo.InvariantCulture), run.Traffic.MostVisitsOfHost.ToString(CultureInfo.InvariantCulture), run.Memory is { } memory ? Section.Text($"{memory:0} MB") : "",
    ];

    private sealed record Run(Measure Measure, Traffic Traffic, double? Memory, IReadOnlyList<Stage> Sent);
}
