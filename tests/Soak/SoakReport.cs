using System.Globalization;
using System.Text;

namespace MainWp.Soak;

/// <summary>What a soak showed, and whether memory and handles stayed flat.</summary>
/// <param name="Samples">In order.</param>
/// <param name="Commands">Commands run, of each kind.</param>
/// <param name="Errors">Errors that they ended in, by id.</param>
/// <param name="Crashes">Exceptions that are not the library's.</param>
internal sealed record SoakReport(IReadOnlyList<SoakSample> Samples, IReadOnlyDictionary<string, int> Commands, IReadOnlyDictionary<string, int> Errors, IReadOnlyList<string> Crashes)
{
    private const double MostGrowth = 1.1;
    private const long HeapSlackKB = 4 * 1024;
    private const int HandleSlack = 24;
    private const int ThreadSlack = 12;
    private const int Parts = 4;

    /// <summary>What is not as it should be; empty where all is well. The first quarter is for warming up.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Crashes,
        .. Flat("managed heap in KB", sample => sample.HeapKB, HeapSlackKB),
        .. Flat("handles", sample => sample.Handles, HandleSlack),
        .. Flat("threads", sample => sample.Threads, ThreadSlack),
        .. Errors.Count == 0 ? ["No command met a fault."] : Array.Empty<string>(),
    ];

    public string ToMarkdown()
    {
        var text = new StringBuilder("| minute | commands | managed heap, MB | working set, MB | handles | threads |\n|---|---|---|---|---|---|\n");
        var every = Math.Max(1, (Samples.Count - 1) / 10);
        foreach (var sample in Samples.Where((sample, index) => index % every == 0 || sample == Samples[^1]))
            text.Append(CultureInfo.InvariantCulture, $"| {sample.At.TotalMinutes:0.0} | {sample.Commands} | {sample.HeapKB / 1024.0:0.0} | {sample.WorkingSetMB} | {sample.Handles} | {sample.Threads} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\nCommands: {string.Join(", ", Commands.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))}.\n");
        text.Append(CultureInfo.InvariantCulture, $"Errors: {string.Join(", ", Errors.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"))}.\n");
        return text.ToString();
    }

    private IEnumerable<string> Flat(string what, Func<SoakSample, long> measure, long slack)
    {
        var part = Samples.Count / Parts;
        if (part == 0)
            yield break;
        var early = Median(Samples.Skip(part).Take(part).Select(measure));
        var late = Median(Samples.Skip(Samples.Count - part).Select(measure));
        if (late > (early * MostGrowth) + slack)
            yield return $"{what} grew from {early} to {late}";
    }

    private static long Median(IEnumerable<long> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
