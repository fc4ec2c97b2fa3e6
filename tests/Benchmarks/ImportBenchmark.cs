using MainWp.Benchmarks.Serving;

namespace MainWp.Benchmarks;

/// <summary>What the module adds to the start of a PowerShell: on the .NET tool, and on the engine as installers deliver it.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const int Rounds = 20;
    private const int Ours = 3;
    private const double MostOfEarlier = 0.6;

    private static readonly string[] Others = ["Microsoft.PowerShell.PlatyPS", "PSScriptAnalyzer"];

    public string Name => "import";

    public string Title => "Import";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync("wordpress=7.1 sites=12");
        using var empty = EmptyModule.Create();
        var contenders = new List<(string Name, string Script)>
        {
            ("`pwsh -NoProfile`, nothing in it", "exit"),
            ("a module with a manifest and an empty script", $"Import-Module '{empty.Manifest}'"),
            ("the module's commands alone, without manifest, script and views", $"Import-Module '{Repository.PathOf("out", "MainWp", "Core", "MainWp.PowerShell.dll")}'"),
            ("`Import-Module MainWp`", Import(Repository.PathOf("out", "MainWp"))),
            ("the same, `Connect-MainWp` and the first site", FirstSite(Repository.PathOf("out", "MainWp"), server)),
            ("`Invoke-RestMethod` for the first site", $"Invoke-RestMethod '{server.At.Address}wp-json/mainwp/v2/sites?per_page=1' -Headers @{{ Authorization = 'Bearer {server.At.Token}' }} | Out-Null"),
        };
        var earlier = -1;
        if (EarlierModule.Folder is { } folder)
        {
            earlier = contenders.Count;
            contenders.Add(("an earlier `Import-Module MainWp`", Import(folder)));
            contenders.Add(("the same, `Connect-MainWp` and the first site", FirstSite(folder, server)));
        }
        foreach (var other in Others)
        {
            if (await ColdStart.RunAsync($"@(Get-Module -ListAvailable {other})[0].Version.ToString()") is { Error: null, Value: { Length: > 0 } version })
                contenders.Add(($"`Import-Module {other}` {version}", $"Import-Module {other}"));
            else
                section.Paragraph($"{other} is not installed here and was left out.");
        }

        section.Paragraph(Section.Text($"Whole processes, from start to end, in turn, each with a cache of its own, as if it alone were run every day; medians of {Rounds} rounds after two that do not count. The dashboard is an emulated one on this machine."));
        await RunOnAsync("The .NET tool, compiled while it runs", PowerShellProgram.Pinned);
        using var ahead = await AheadEngine.CreateAsync();
        await RunOnAsync("The same engine compiled ahead, as installers deliver it", ahead.Program);

        async Task RunOnAsync(string engine, PowerShellProgram program)
        {
            // A start compiles ahead what the start before it compiled: findings/a-start-of-pwsh-depends-on-the-one-before.sh.
            var caches = Directory.CreateTempSubdirectory("mainwp-import-");
            var medians = await new Race(Rounds, Warmups: 2).RunAsync(
                stop, [.. contenders.Select((contender, i) => (Func<Task<Measure>>)(() => ColdStart.RunAsync(contender.Script, program, caches.CreateSubdirectory(Section.Text($"{i}")).FullName)))]);
            caches.Delete(recursive: true);
            var above = medians.Select(median => median.Milliseconds - medians[0].Milliseconds).ToList();
            section.Table([engine, "ms", "above an empty one"], contenders.Select((contender, i) => new[] { contender.Name, Section.Text($"{medians[i].Milliseconds:0}"), i == 0 ? "" : Section.Text($"{above[i]:0}") }));
            if (earlier < 0)
                return;
            foreach (var (what, row) in new[] { ("importing", 0), ("import, connection and the first site", 1) })
                section.Bound(Section.Text($"{engine}: {what} at most {MostOfEarlier} of the earlier module's"), above[Ours + row] <= MostOfEarlier * above[earlier + row], Section.Text($"{above[Ours + row]:0} and {above[earlier + row]:0} ms, {above[Ours + row] / above[earlier + row]:0.00}"));
            section.EndBounds();
        }
    }

    private static string Import(string module) => $"Import-Module '{Path.Combine(module, "MainWp.psd1")}'";

    private static string FirstSite(string module, ServerProcess server) =>
        $"{Import(module)}; $null = Connect-MainWp '{server.At.Address}' -ApiKey '{server.At.Token}'; Get-MainWpSite -First 1 | Out-Null";
}
