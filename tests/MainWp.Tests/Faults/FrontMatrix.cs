using System.Collections.Concurrent;
using MainWp.Emulator.Fronts;

namespace MainWp.Tests.Faults;

/// <summary>Every kind of command behind every kind of front, run once for all tests.</summary>
public sealed class FrontMatrix : IAsyncLifetime
{
    private const int AtOnce = 6;

    private readonly ConcurrentDictionary<(string Front, string Kind), FrontCell> _cells = [];

    internal static IReadOnlyList<string> Fronts { get; } = [.. FrontTable.All.Select(kind => kind.Word)];

    internal FrontCell Of(string front, FrontClass kind) => _cells[(front, kind.Name)];

    internal IEnumerable<(string Front, FrontCell Cell)> Cells => Fronts.SelectMany(front => FrontClass.All.Select(kind => (front, Of(front, kind))));

    public Task InitializeAsync() => Parallel.ForEachAsync(
        Fronts.SelectMany(front => FrontClass.All.Select(kind => (front, kind))),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (cell, _) => _cells[(cell.front, cell.kind.Name)] = await FrontCell.RunAsync(cell.kind, cell.front));

    public Task DisposeAsync() => Task.CompletedTask;

    internal string Table()
    {
        var table = new System.Text.StringBuilder($"| Front | {string.Join(" | ", FrontClass.All.Select(kind => kind.Name))} |\n|---|{string.Concat(FrontClass.All.Select(_ => "---|"))}\n");
        foreach (var front in Fronts)
            table.Append($"| `{front}` | {string.Join(" | ", FrontClass.All.Select(kind => Text(Of(front, kind))))} |\n");
        return table.ToString();
    }

    private static string Text(FrontCell cell) => (cell.Errors.Count, cell.IsDone) switch
    {
        (0, null or true) => "done",
        (0, false) => "no error, not done",
        (_, true) => $"{string.Join(", ", cell.Errors.Distinct())}; it is done",
        _ => string.Join(", ", cell.Errors.Distinct()),
    };
}
