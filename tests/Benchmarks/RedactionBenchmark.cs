using MainWp.Http;

namespace MainWp.Benchmarks;

/// <summary>What it costs to take many secrets out of an answer that repeats them, against looking for one after the other.</summary>
internal sealed class RedactionBenchmark : IBenchmark
{
    private const int Secrets = 5000;
    private const int Bound = 200;
    private const int Runs = 5;
    private const string Masked = "(redacted)";

    public string Name => "redaction";

    public string Title => "Secrets in what is shown";

    public Task RunAsync(Section section, CancellationToken stop)
    {
        var secrets = Enumerable.Range(0, Secrets).Select(number => $"marker-{number:00000}-{number * 7919 % 99991:00000}").ToList();
        var text = string.Join(",\n", secrets.Select(secret => $"{{\"login\":\"somebody\",\"note\":\"{secret}\",\"filler\":\"{new string('x', 24)}\"}}"));
        var redactor = new Redactor(secrets);
        var watch = Cpu();
        var shown = redactor.Text(text);
        var first = (Cpu() - watch).TotalMilliseconds;
        var again = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            watch = Cpu();
            redactor.Text(text);
            again = Math.Min(again, (Cpu() - watch).TotalMilliseconds);
        }
        watch = Cpu();
        var expected = OneByOne(text, secrets, stop);
        var loop = (Cpu() - watch).TotalMilliseconds;

        section.Paragraph(Section.Text($"A text of {text.Length / 1000} KB that repeats {Secrets} secrets, of each of which every encoding is looked for. The loop looks for one after the other, as the module did before. Both give the same text: {(shown == expected ? "yes" : "no")}."));
        section.Table(["", "processor time"], [["one pass, with learning the secrets", Section.Text($"{first:0} ms")], [Section.Text($"one pass, the best of {Runs} more"), Section.Text($"{again:0} ms")], ["the loop", Section.Text($"{loop:0} ms")]]);
        section.Bound($"at most 1/{Bound} of the loop", again * Bound <= loop, Section.Text($"1/{loop / again:0}"));
        section.EndBounds();
        return Task.CompletedTask;
    }

    // Processor time: what else runs on the machine does not count.
    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;

    private static string OneByOne(string text, IEnumerable<string> secrets, CancellationToken stop)
    {
        foreach (var spelling in secrets.SelectMany(Redactor.Spellings).Distinct().OrderByDescending(spelling => spelling.Length))
        {
            stop.ThrowIfCancellationRequested();
            for (var at = text.IndexOf(spelling, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(spelling, at + Masked.Length, StringComparison.OrdinalIgnoreCase))
                text = text.Substring(0, at) + Masked + text.Substring(at + spelling.Length);
        }
        return text;
    }
}
