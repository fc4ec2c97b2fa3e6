using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Faults;

/// <summary>One thing that goes wrong, for as many requests as it says.</summary>
internal sealed record Fault(FaultKind Kind)
{
    /// <summary>How many requests it hits.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Only requests with this method; all when null.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests whose path contains this text; all when null.</summary>
    public string? Path { get; init; }

    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The dashboard does the work all the same; only the answer is lost.</summary>
    public bool WorkIsDone { get; init; }

    public bool Hits(LoggedRequest request) =>
        (Method is null || Method == request.Method)
        && (Path is null || request.PathAndQuery.Contains(Path, StringComparison.Ordinal));

    /// <summary>Reads kind[-done][:times[:path]], with kind in the words of the command line.</summary>
    public static Fault? Parse(string text)
    {
        const string Done = "-done";
        var parts = text.Split(':', 3);
        var isDone = parts[0].EndsWith(Done, StringComparison.Ordinal);
        var word = isDone ? parts[0][..^Done.Length] : parts[0];
        if (FaultTable.All.FirstOrDefault(row => row.Word == word) is not { } row)
            return null;

        return new Fault(row.Kind)
        {
            Times = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1,
            Path = parts.Length > 2 ? parts[2] : null,
            WorkIsDone = isDone,
        };
    }
}
