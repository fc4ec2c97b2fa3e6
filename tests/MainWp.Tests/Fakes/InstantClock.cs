using MainWp.Http;

namespace MainWp.Tests.Fakes;

/// <summary>Time that passes only by being waited for.</summary>
internal sealed class InstantClock
{
    private DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public DateTimeOffset Now
    {
        get
        {
            lock (Waits)
                return _now;
        }
    }

    public Clock Clock => new(() => Now, Wait);

    private Task Wait(TimeSpan delay, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (Waits)
        {
            Waits.Add(delay);
            _now += delay;
        }
        return Task.CompletedTask;
    }
}
