using System.Globalization;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>All plugins of a fleet.</summary>
internal sealed class InventoryBenchmark : IBenchmark
{
    private const int Sites = 1003;
    private const int Plugins = 40;
    private const int Milliseconds = 100;
    private const int Many = 10_000;
    private const int Few = 1_000;
    private const double LeastAhead = 30;
    private const int MostRequests = 12;
    private const double Megabyte = 1 << 20;
    private const double MostGrowth = 40;

    // Two requests for each site, eight sites at once, as the module asked before.
    private const string BySite = """
        (1..<sites> | ForEach-Object -Parallel {
            $plugins = (Invoke-RestMethod "${using:uri}wp-json/mainwp/v2/sites/$_/plugins?page=1&per_page=10000" -Headers $using:headers).data
            $null = Invoke-RestMethod "${using:uri}wp-json/mainwp/v2/sites?include=$_&_fields=id,name,plugin_upgrades,theme_upgrades" -Headers $using:headers
            $plugins
        } -ThrottleLimit 8 | Measure-Object).Count
        """;

    private const string Loop = """
        $count = 0
        $page = 1
        do {
            $answer = Invoke-RestMethod "${uri}wp-json/mainwp/v2/sites?page=$page&per_page=100&_fields=id,name,plugins,plugin_upgrades" -Headers $headers
            foreach ($site in $answer.data) {
                $pending = $site.plugin_upgrades | ConvertFrom-Json
                foreach ($plugin in ($site.plugins | ConvertFrom-Json)) {
                    if ($plugin.mu) { continue }
                    $row = [pscustomobject]@{ SiteId = $site.id; SiteName = $site.name; Slug = $plugin.slug; Name = $plugin.name; Version = $plugin.version; Active = $plugin.active; Update = $pending.($plugin.slug).update.new_version }
                    $count++
                }
            }
            $page++
        } while (@($answer.data).Count -eq 100)
        $count
        """;

    public string Name => "inventory";

    public string Title => "All plugins of 1,003 sites";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        await using (var server = await ServerProcess.StartAsync($"{Served(Sites)} latency={Milliseconds}"))
        {
            await using var shell = PowerShellWorker.Start();
            await shell.ConnectAsync(server.At);
            await CompareAsync(section, server, shell, stop);
        }
        await MemoryAsync(section, stop);
    }

    private static async Task CompareAsync(Section section, ServerProcess server, PowerShellWorker shell, CancellationToken stop)
    {
        Func<Task<Measure>> ours = () => shell.RunAsync("(Get-MainWpSitePlugin | Measure-Object).Count");
        var race = await new Race(Rounds: 3).RunAsync(stop, ours, () => shell.RunAsync(Loop));
        var bySite = await shell.RunAsync(BySite.Replace("<sites>", Sites.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await server.ResetAsync();
        await ours();
        var traffic = await server.TrafficAsync();
        section.Paragraph(Section.Text($"An emulated dashboard with {Sites} sites and {Plugins} further plugins on each, that takes {Milliseconds} ms for every request, as a real one of that size did. Median of 3 in turn; the way by the site once."));
        section.Table(
            ["", "time", "rows"],
            [
                ["`Get-MainWpSitePlugin`", Section.Text($"{race[0].Milliseconds / 1000:0.00} s"), race[0].Value ?? ""],
                ["`Invoke-RestMethod` loop over the site rows, with `ConvertFrom-Json`", Section.Text($"{race[1].Milliseconds / 1000:0.00} s"), race[1].Value ?? ""],
                ["two requests for each site, eight at once (before)", Section.Text($"{bySite.Milliseconds / 1000:0.00} s"), bySite.Value ?? ""],
            ]);
        section.Bound("at least 30 times faster than two requests for each site", bySite.Milliseconds >= LeastAhead * race[0].Milliseconds, Section.Text($"{bySite.Milliseconds / race[0].Milliseconds:0} times"));
        section.Bound("ahead of the loop", race[0].Milliseconds < race[1].Milliseconds, Section.Text($"{race[0].Milliseconds / race[1].Milliseconds:0.00} of its time"));
        section.Bound("at most 12 requests", traffic.Requests <= MostRequests, Section.Text($"{traffic.Requests}"));
        section.EndBounds();
    }

    private static async Task MemoryAsync(Section section, CancellationToken stop)
    {
        var peaks = new List<double>();
        foreach (var sites in new[] { Few, Many })
        {
            stop.ThrowIfCancellationRequested();
            await using var server = await ServerProcess.StartAsync(Served(sites));
            await using var shell = PowerShellWorker.Start();
            await shell.ConnectAsync(server.At);
            await shell.DoAsync("(Get-MainWpSitePlugin | Measure-Object).Count");
            peaks.Add(shell.PeakMemory / Megabyte);
        }
        section.Bound("10,000 sites with 40 plugins each at most 40 MB over 1,000", peaks[1] - peaks[0] <= MostGrowth, Section.Text($"{peaks[0]:0} MB and {peaks[1]:0} MB"));
        section.EndBounds();
    }

    private static string Served(int sites) => Section.Text($"wordpress=7.1 sites={sites} plugins={Plugins}");
}
