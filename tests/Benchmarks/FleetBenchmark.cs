using System.Globalization;
using MainWp.Benchmarks.Serving;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>A thousand sites on a dashboard as slow as a real one, against what else one could use.</summary>
internal sealed class FleetBenchmark : IBenchmark
{
    private const int Sites = 1003;
    private const int Milliseconds = 100;
    private const int MillisecondsOfUpdates = 700;

    private const string LeanLoop = $$"""
        $names = @{}
        foreach ($client in (Invoke-RestMethod "${uri}wp-json/mainwp/v2/clients" -Headers $headers).data) { $names["$($client.id)"] = $client.name }
        $count = 0
        $page = 1
        do {
            $answer = Invoke-RestMethod "${uri}wp-json/mainwp/v2/sites?page=$page&per_page=100&_fields={{Site.Fields}}" -Headers $headers
            foreach ($site in $answer.data) { $site | Add-Member ClientName $names[$site.client_id]; $count++ }
            $page++
        } while (@($answer.data).Count -eq 100)
        $count
        """;

    private const string AbilityLoop = """
        $count = 0
        $page = 1
        do {
            $answer = Invoke-RestMethod "${uri}wp-json/wp-abilities/v1/abilities/mainwp/<ability>/run?input[page]=$page&input[per_page]=<size>" -Headers $basic
            foreach ($row in $answer.<rows>) { $count++ }
            $page++
        } while (@($answer.<rows>).Count -eq <size>)
        $count
        """;

    public string Name => "fleet";

    public string Title => "A dashboard with 1,003 sites, as slow as a real one";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        section.Paragraph(Section.Text($"An emulated dashboard (WordPress 7.1, {Sites} sites) that takes {Milliseconds} ms for every request and {MillisecondsOfUpdates} ms for 200 updates from the Abilities API, as a real one of that size did. Median of 3, in turn; bytes are those of the bodies."));
        await ListSitesAsync(section, stop);
        await ListUpdatesAsync(section, stop);
    }

    private static async Task ListSitesAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync($"wordpress=7.1 sites={Sites} latency={Milliseconds}");
        await using var shell = await StartAsync(server);
        await CompareAsync(
            section, server, stop, "all sites without the long lists, with the names of their clients",
            ("`Get-MainWpSite`", () => shell.RunAsync("(Get-MainWpSite | Measure-Object).Count")),
            ("`Invoke-RestMethod` loop, whole rows without names of clients", () => shell.RunAsync(PagingBenchmark.Loop)),
            ("`Invoke-RestMethod` loop with the same `_fields` and names", () => shell.RunAsync(LeanLoop)),
            ("ability `list-sites-v1`, as the MCP server asks: id, name, address, status", () => shell.RunAsync(Ability("list-sites-v1", "items", 100))));
        var plain = $"$uri = '{server.At.Address}'; $headers = @{{ Authorization = 'Bearer {server.At.Token}' }}";
        await CompareAsync(
            section, server, stop, "the cheapest answer from a cold shell: how many sites",
            ("import, `Connect-MainWp`, `Get-MainWpSite -Count`", () => ColdStart.RunAsync($"{PowerShellWorker.ConnectScript(server.At with { User = "" })}; Get-MainWpSite -Count")),
            ("`Invoke-RestMethod`", () => ColdStart.RunAsync($"{plain}; (Invoke-RestMethod \"${{uri}}wp-json/mainwp/v2/sites/count\" -Headers $headers).count")));
    }

    private static async Task ListUpdatesAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync($"wordpress=7.1 sites={Sites} latency={Milliseconds} ability={MillisecondsOfUpdates - Milliseconds}");
        await using var shell = await StartAsync(server);
        await CompareAsync(
            section, server, stop, "all pending updates",
            ("`Get-MainWpUpdate`", () => shell.RunAsync("(Get-MainWpUpdate | Measure-Object).Count")),
            ("`Invoke-RestMethod`, ability `list-updates-v1`", () => shell.RunAsync(Ability("list-updates-v1", "updates", 200))));
    }

    private static async Task<PowerShellWorker> StartAsync(ServerProcess server)
    {
        var shell = PowerShellWorker.Start();
        await shell.ConnectAsync(server.At);
        await shell.DoAsync($"$basic = @{{ Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('{server.At.User}:{server.At.Password}')) }}");
        return shell;
    }

    private static string Ability(string name, string rows, int size) => AbilityLoop
        .Replace("<ability>", name, StringComparison.Ordinal).Replace("<rows>", rows, StringComparison.Ordinal).Replace("<size>", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task CompareAsync(Section section, ServerProcess server, CancellationToken stop, string what, params (string Name, Func<Task<Measure>> Run)[] contenders)
    {
        var measures = await new Race(Rounds: 3).RunAsync(stop, [.. contenders.Select(contender => contender.Run)]);
        var traffic = new List<Traffic>();
        foreach (var (_, run) in contenders)
        {
            await server.ResetAsync();
            await run();
            traffic.Add(await server.TrafficAsync());
        }
        section.Table(
            [what, "time", "requests", "bytes", "rows"],
            contenders.Select((contender, i) => new[]
            {
                contender.Name, Section.Text($"{measures[i].Milliseconds / 1000:0.00} s"), traffic[i].Requests.ToString(CultureInfo.InvariantCulture),
                Section.Text($"{traffic[i].Bytes / 1024.0:0.0} KB"), measures[i].Value ?? "",
            }));
        for (var i = 1; i < contenders.Length; i++)
        {
            section.Bound(
                $"{contenders[0].Name} ahead of {contenders[i].Name} in time, and not behind in requests and bytes",
                measures[0].Milliseconds < measures[i].Milliseconds && traffic[0].Requests <= traffic[i].Requests && traffic[0].Bytes <= traffic[i].Bytes,
                Section.Text($"{measures[0].Milliseconds / measures[i].Milliseconds:0.00} of the time, {traffic[0].Requests} of {traffic[i].Requests} requests, {(double)traffic[0].Bytes / traffic[i].Bytes:0.00} of the bytes"));
        }
        section.EndBounds();
    }
}
