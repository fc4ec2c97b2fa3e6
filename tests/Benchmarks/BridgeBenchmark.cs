using MainWp.Benchmarks.Bridge;
using MainWp.Benchmarks.Workers;

namespace MainWp.Benchmarks;

/// <summary>What asynchronous work costs per object on its way into the pipeline.</summary>
internal sealed class BridgeBenchmark : IBenchmark
{
    private const int Objects = 100_000;
    private const double MostOnTwoCores = 0.5;
    private const double MostOnOneCore = 1;

    public string Name => "bridge";

    public string Title => "From asynchronous work into the pipeline";

    public async Task RunAsync(Section section, CancellationToken stop)
    {
        section.Paragraph(Section.Text($"{Objects} objects written by a plain synchronous cmdlet, and by one on the module's pump. Each once with a source that is always ready and once with one that waits for another thread, as for a page. Warm, in turn, median of 7. Both cmdlets are in `tests/Benchmarks/Bridge`."));
        await MeasureAsync(section, "two cores", MostOnTwoCores, [], stop);
        if (OperatingSystem.IsLinux())
            await MeasureAsync(section, "one core", MostOnOneCore, ["taskset", "-c", "0"], stop);
        else
            section.NotMeasured("one core: there is no taskset on this system");
    }

    private static async Task MeasureAsync(Section section, string cores, double most, string[] launcher, CancellationToken stop)
    {
        await using var shell = PowerShellWorker.Start(launcher);
        await shell.DoAsync($"Import-Module '{Repository.PathOf("out", "MainWp", "MainWp.psd1")}'; Import-Module '{typeof(WriteBridgedCommand).Assembly.Location}'");
        var results = await new Race(Rounds: 7, Warmups: 3).RunAsync(
            stop,
            () => shell.RunAsync($"$null = Write-BenchmarkPlain {Objects}"),
            () => shell.RunAsync($"$null = Write-BenchmarkBridged {Objects}"),
            () => shell.RunAsync($"$null = Write-BenchmarkPlain {Objects} -Page 100"),
            () => shell.RunAsync($"$null = Write-BenchmarkBridged {Objects} -Page 100"));
        section.Table(
            [cores, "an object", "processor time", "over the plain cmdlet"],
            [
                Row("plain cmdlet", results[0]),
                Row("pump, source that never waits", results[1], results[0]),
                Row("plain cmdlet that blocks on another thread every 100 objects", results[2]),
                Row("pump, source that waits for another thread every 100 objects", results[3], results[2]),
            ]);
        var worst = Math.Max(Cost(results[1]) - Cost(results[0]), Cost(results[3]) - Cost(results[2]));
        section.Bound(Section.Text($"{cores}: at most {most:0.0} us an object over the plain cmdlet"), worst <= most, Section.Text($"{worst:0.00} us"));
        var attempted = (await shell.DoAsync($"$null = Write-BenchmarkBridged {Objects} | Select-Object -First 2; [{typeof(WriteBridgedCommand).FullName}]::Attempted")).Value;
        section.Bound("a refused write surfaces at the write: with `Select-Object -First 2` nothing after the second is written", attempted is "2" or "3", $"{attempted} were");
        section.EndBounds();

        string[] Row(string name, Measure measure, Measure? plain = null) =>
            [name, Section.Text($"{Cost(measure):0.00} us"), Section.Text($"{measure.Processor * 1000 / Objects:0.00} us"), plain is null ? "" : Section.Text($"{Cost(measure) - Cost(plain):0.00} us")];
    }

    private static double Cost(Measure measure) => measure.Milliseconds * 1000 / Objects;
}
