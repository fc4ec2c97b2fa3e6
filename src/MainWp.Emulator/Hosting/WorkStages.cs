namespace MainWp.Emulator.Hosting;

/// <summary>Numbers the periods in which at least one request is running. Requests one after the other are a stage each; requests at the same time are one stage.</summary>
internal sealed class WorkStages
{
    private readonly Lock _gate = new();
    private readonly List<int> _most = [];
    private int _underWay;

    /// <summary>The most requests that ran at once, by the number of the stage.</summary>
    public IReadOnlyList<int> MostAtOnce
    {
        get
        {
            lock (_gate)
                return [.. _most];
        }
    }

    /// <summary>Begins a request, and says in which stage.</summary>
    public int Enter()
    {
        lock (_gate)
        {
            if (_underWay++ == 0)
                _most.Add(0);
            _most[^1] = Math.Max(_most[^1], _underWay);
            return _most.Count - 1;
        }
    }

    public void Leave()
    {
        lock (_gate)
            _underWay--;
    }
}
