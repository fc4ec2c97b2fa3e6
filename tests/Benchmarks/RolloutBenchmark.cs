using System.Globalization;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>A rollout over a thousand sites in three rings, and a loop that a user would write for the same.</summary>
internal sealed class RolloutBenchmark : IBenchmark
{
    private const int Sites = 1003;
    private const int Milliseconds = 100;
    private const int Hosts = 100;
    private const double MostOverhead = 0.05;

    private const string Plan = """
        $ErrorActionPreference = 'Stop'; $WarningPreference = 'SilentlyContinue'
        Set-Location ([IO.Path]::GetTempPath()); Remove-Item rollout-benchmark.json* -ErrorAction Ignore
        (New-MainWpRollout rollout-benchmark.json -Ring site:1, staging, * -Type Plugin, Theme -Soak 0 -MaximumFailure 5%).Update.Count
        """;

    private const string Ours = """
        (Invoke-MainWpRollout rollout-benchmark.json -ProbePauseSec 0 -ThrottleLimit 16 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue).InstalledCount
        """;

    // Three looks before and after, the sync and the check, and no plan, resume or halt.
    private const string Loop = """
        $WarningPreference = 'SilentlyContinue'
        $pending = Get-MainWpUpdate -Type Plugin, Theme | Group-Object SiteId
        $looks = $pending | ForEach-Object -ThrottleLimit 16 -Parallel {
            $ErrorActionPreference = 'SilentlyContinue'
            $session = $using:session
            function Get-Look($url) { 1..3 | ForEach-Object { try { (Invoke-WebRequest $url -TimeoutSec 30).Content.Length } catch { 0 } } }
            $site = $_.Group[0]
            Sync-MainWpSite $site.SiteId -Session $session -Confirm:$false
            $null = Test-MainWpSite $site.SiteId -Session $session -Confirm:$false
            $before = Get-Look $site.SiteUrl
            $null = $_.Group | Start-MainWpBatchUpdate -Wait -Force -Session $session
            Sync-MainWpSite $site.SiteId -Session $session -Confirm:$false
            $null = Test-MainWpSite $site.SiteId -Session $session -Confirm:$false
            [pscustomobject]@{ Before = $before; After = Get-Look $site.SiteUrl }
        }
        @($looks).Count
        """;

    public string Name => "rollout";

    public string Title => "A rollout over 1,003 sites in three rings";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        section.Paragraph(Section.Text($"An emulated dashboard (WordPress 7.1, API key) that takes {Milliseconds} ms for every request, and front pages that take {Milliseconds} ms on {Hosts} hosts. Without pauses between looks and without soak, so that nothing but work is measured. One run each; own overhead is the processor time of the PowerShell process, all of it."));
        var (ours, traffic, memory) = await RunAsync(Plan, Ours);
        var (loop, loopTraffic, loopMemory) = await RunAsync("", Loop);
        section.Table(
            ["1,003 sites", "time", "processor time", "requests", "visits of front pages", "most at once", "on one host", "peak memory"],
            [Row("`Invoke-MainWpRollout`, 16 at once", ours, traffic, memory), Row("`ForEach-Object -Parallel` loop with the module, 16 at once", loop, loopTraffic, loopMemory)]);
        section.Bound("own overhead at most 5% of the whole", ours.Processor <= MostOverhead * ours.Milliseconds, Section.Text($"{100 * ours.Processor / ours.Milliseconds:0.0}%"));
        section.Bound("front pages at most 16 at once, and 2 on one host", traffic is { MostVisits: <= 16, MostVisitsOfHost: <= 2 }, Section.Text($"{traffic.MostVisits} and {traffic.MostVisitsOfHost}"));
        section.Bound("no slower than the loop", ours.Milliseconds <= loop.Milliseconds, Section.Text($"{ours.Milliseconds / loop.Milliseconds:0.00} of its time"));
        section.EndBounds();
    }

    private static async Task<(Measure Measure, Traffic Traffic, long Memory)> RunAsync(string prepare, string script)
    {
        await using var server = await ServerProcess.StartAsync($"wordpress=7.1 sites={Sites} latency={Milliseconds} hosts={Hosts} child={Milliseconds}");
        await using var shell = PowerShellWorker.Start();
        await shell.ConnectAsync(server.At with { User = "" });
        if (prepare.Length > 0)
            await shell.DoAsync(prepare);
        await server.ResetAsync();
        var measure = await shell.DoAsync(script);
        return (measure, await server.TrafficAsync(), shell.PeakMemory);
    }

    private static string[] Row(string name, Measure measure, Traffic traffic, long memory) =>
    [
        name, Section.Text($"{measure.Milliseconds / 1000:0.0} s"), Section.Text($"{measure.Processor / 1000:0.0} s"), traffic.Requests.ToString(CultureInfo.InvariantCulture),
        traffic.Visits.ToString(CultureInfo.InvariantCulture), traffic.MostVisits.ToString(CultureInfo.InvariantCulture), traffic.MostVisitsOfHost.ToString(CultureInfo.InvariantCulture), Section.Text($"{memory / 1024 / 1024} MB"),
    ];
}
