namespace MainWp.Emulator.WpAdmin;

/// <summary>A window that slides: so many requests in any stretch of that length, counted as they arrive.</summary>
internal sealed class RateWindow(int limit, TimeSpan window, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>The most requests that ever lay in one window, refused ones among them.</summary>
    public int Busiest { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Null where the request may pass, else how long to wait.</summary>
    public TimeSpan? Enter()
    {
        var now = time.GetUtcNow();
        while (_taken.Count > 0 && now - _taken.Peek() >= window)
            _taken.Dequeue();
        Busiest = Math.Max(Busiest, _taken.Count + 1);
        if (_taken.Count >= limit)
        {
            Refused++;
            return _taken.Peek() + window - now;
        }
        _taken.Enqueue(now);
        return null;
    }
}
