using MainWp.Benchmarks.Serving;

namespace MainWp.Benchmarks;

/// <summary>What the module adds to the start of a PowerShell, beside two modules that everybody has.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const int Rounds = 20;
    private const int Ours = 3;
    private const double MostForImport = 60;
    private const double MostForFirstObject = 250;

    private static readonly string[] Others = ["Microsoft.PowerShell.PlatyPS", "PSScriptAnalyzer"];

    public string Name => "import";

    public string Title => "Import";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        await using var server = await ServerProcess.StartAsync("wordpress=7.1 sites=12");
        using var empty = EmptyModule.Create();
        var import = $"Import-Module '{Repository.PathOf("out", "MainWp", "MainWp.psd1")}'";
        var contenders = new List<(string Name, string Script)>
        {
            ("`pwsh -NoProfile`, nothing in it", "exit"),
            ("a module with a manifest and an empty script", $"Import-Module '{empty.Manifest}'"),
            ("the module's commands alone, without manifest, script and views", $"Import-Module '{Repository.PathOf("out", "MainWp", "Core", "MainWp.PowerShell.dll")}'"),
            ("`Import-Module MainWp`", import),
            ("the same, `Connect-MainWp` and the first site", $"{import}; $null = Connect-MainWp '{server.At.Address}' -ApiKey '{server.At.Token}'; Get-MainWpSite -First 1 | Out-Null"),
        };
        foreach (var other in Others)
        {
            if (await ColdStart.RunAsync($"@(Get-Module -ListAvailable {other})[0].Version.ToString()") is { Error: null, Value: { Length: > 0 } version })
                contenders.Add(($"`Import-Module {other}` {version}", $"Import-Module {other}"));
            else
                section.Paragraph($"{other} is not installed here and was left out.");
        }

        var medians = await new Race(Rounds, Warmups: 2).RunAsync(stop, [.. contenders.Select(contender => (Func<Task<Measure>>)(() => ColdStart.RunAsync(contender.Script)))]);
        var above = medians.Select(median => median.Milliseconds - medians[0].Milliseconds).ToList();
        section.Paragraph(Section.Text($"Whole processes, from start to end, in turn; medians of {Rounds} rounds after two that do not count. The dashboard is an emulated one on this machine."));
        section.Table(["", "ms", "above an empty one"], contenders.Select((contender, i) => new[] { contender.Name, Section.Text($"{medians[i].Milliseconds:0}"), i == 0 ? "" : Section.Text($"{above[i]:0}") }));
        section.Bound(Section.Text($"importing takes at most {MostForImport} ms"), above[Ours] <= MostForImport, Section.Text($"{above[Ours]:0} ms, {above[Ours] - above[1]:0} over an empty module"));
        section.Bound(Section.Text($"the first object is there {MostForFirstObject} ms after an empty PowerShell would be"), above[Ours + 1] <= MostForFirstObject, Section.Text($"{above[Ours + 1]:0} ms"));
        for (var i = Ours + 2; i < contenders.Count; i++)
            section.Bound($"importing takes no longer than {contenders[i].Name}", above[Ours] <= above[i], Section.Text($"{above[Ours]:0} and {above[i]:0} ms"));
        section.EndBounds();
    }
}
