namespace MainWp.Emulator.Hosting;

/// <summary>Everything that was asked, for assertions.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<LoggedRequest> _requests = [];

    public IReadOnlyList<LoggedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _requests.Count;
        }
    }

    public void Add(LoggedRequest request)
    {
        lock (_gate)
            _requests.Add(request);
    }

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }
}
