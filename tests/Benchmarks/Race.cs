namespace MainWp.Benchmarks;

/// <summary>Contenders that run in turn, round after round, so that what else the machine does hits all alike.</summary>
/// <param name="Rounds">Rounds that count.</param>
/// <param name="Warmups">Rounds before that do not.</param>
internal sealed record Race(int Rounds, int Warmups = 1)
{
    /// <summary>The medians of each, in the order given.</summary>
    /// <exception cref="InvalidOperationException">A contender failed.</exception>
    public async Task<IReadOnlyList<Measure>> RunAsync(CancellationToken stop, params Func<Task<Measure>>[] contenders)
    {
        var runs = contenders.Select(_ => new List<Measure>()).ToList();
        for (var round = -Warmups; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                stop.ThrowIfCancellationRequested();
                var measure = await contenders[i]();
                if (measure.Error is { } error)
                    throw new InvalidOperationException(error);
                if (round >= 0)
                    runs[i].Add(measure);
            }
        }
        return [.. runs.Select(Median)];
    }

    /// <summary>The medians of their figures, with the value of the first.</summary>
    public static Measure Median(IReadOnlyList<Measure> runs) =>
        new(Median(runs.Select(run => run.Milliseconds)), Median(runs.Select(run => run.Processor)), runs[0].Value);

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
