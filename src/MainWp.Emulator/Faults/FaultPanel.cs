using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Faults;

/// <summary>The dials, which may be turned while requests are under way.</summary>
internal sealed class FaultPanel
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Left)> _waiting = [];
    private long _latency;
    private long _pageLatency;

    /// <summary>Every request takes this much longer.</summary>
    public TimeSpan Latency
    {
        get => new(Interlocked.Read(ref _latency));
        set => Interlocked.Exchange(ref _latency, value.Ticks);
    }

    /// <summary>Every page of a list takes this much longer.</summary>
    public TimeSpan PageLatency
    {
        get => new(Interlocked.Read(ref _pageLatency));
        set => Interlocked.Exchange(ref _pageLatency, value.Ticks);
    }

    public PhpWarnings PhpWarnings { get; set; }

    /// <summary>Requests look as if they came from another machine over plain HTTP.</summary>
    public bool AppearsRemote { get; set; }

    /// <summary>Nothing under /wp-json/ is found.</summary>
    public bool PlainPermalinks { get; set; }

    /// <summary>Background jobs stay where they are, as when nobody triggers WP-Cron.</summary>
    public bool CronIsDead { get; set; }

    public void Add(Fault fault)
    {
        lock (_gate)
            _waiting.Add((fault, fault.Times));
    }

    public void Clear()
    {
        lock (_gate)
            _waiting.Clear();
        Latency = PageLatency = TimeSpan.Zero;
        PhpWarnings = PhpWarnings.Never;
        AppearsRemote = PlainPermalinks = CronIsDead = false;
    }

    /// <summary>The fault that this request runs into, which is then used up once.</summary>
    public Fault? Take(LoggedRequest request)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(waiting => waiting.Fault.Hits(request));
            if (index < 0)
                return null;
            var (fault, left) = _waiting[index];
            if (left <= 1)
                _waiting.RemoveAt(index);
            else
                _waiting[index] = (fault, left - 1);
            return fault;
        }
    }
}
