namespace MainWp.Http;

/// <summary>Time as the transport and the waiting commands see it; tests bring one that does not sleep.</summary>
internal sealed record Clock(Func<DateTimeOffset> Now, Func<TimeSpan, CancellationToken, Task> Delay)
{
    public static Clock System { get; } = new(() => DateTimeOffset.UtcNow, Task.Delay);
}
