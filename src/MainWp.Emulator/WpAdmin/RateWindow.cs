namespace MainWp.Emulator.WpAdmin;

/// <summary>A window that slides: so many requests in any stretch of that length, counted as they arrive.</summary>
internal sealed class RateWindow(int limit, TimeSpan window, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _taken = new();

    private readonly List<DateTimeOffset> _arrivals = [];

    /// <summary>When each request arrived, refused ones among them.</summary>
    public IReadOnlyList<DateTimeOffset> Arrivals => _arrivals;

    public int Refused { get; private set; }

    /// <summary>Null where the request may pass, else how long to wait.</summary>
    public TimeSpan? Enter()
    {
        var now = time.GetUtcNow();
        while (_taken.Count > 0 && now - _taken.Peek() >= window)
            _taken.Dequeue();
        _arrivals.Add(now);
        if (_taken.Count >= limit)
        {
            Refused++;
            return _taken.Peek() + window - now;
        }
        _taken.Enqueue(now);
        return null;
    }
}
