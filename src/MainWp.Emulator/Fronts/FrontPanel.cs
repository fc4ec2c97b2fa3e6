using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>The fronts of a dashboard, from the outermost to the innermost. They may be changed while requests are under way.</summary>
internal sealed class FrontPanel(Dashboard dashboard)
{
    private readonly Lock _gate = new();
    private readonly List<PlacedFront> _fronts = [];

    /// <summary>Places one more behind the others, in the words of the command line: KIND[:VALUE[:TIMES[:PATH]]].</summary>
    public void Add(string text)
    {
        var placed = PlacedFront.Parse(text) ?? throw new ArgumentException($"There is no front {text}.", nameof(text));
        lock (_gate)
            _fronts.Add(placed);
        placed.Front.Attach(dashboard);
    }

    public void Clear()
    {
        List<PlacedFront> gone;
        lock (_gate)
        {
            gone = [.. _fronts];
            _fronts.Clear();
        }

        foreach (var placed in gone)
            placed.Front.Detach(dashboard);
    }

    /// <summary>Lets a request through to the dashboard, unless one of the fronts answers instead.</summary>
    public async Task<Reply> PassAsync(FrontRequest request, Func<Task<Reply>> work)
    {
        var passed = new Stack<PlacedFront>();
        Reply? reply = null;
        lock (_gate)
        {
            foreach (var placed in _fronts)
            {
                if ((reply = placed.Answer(request)) is not null)
                    break;
                passed.Push(placed);
            }
        }

        reply ??= await work();
        lock (_gate)
            return passed.Aggregate(reply, (current, placed) => placed.Change(request, current));
    }
}
