namespace MainWp;

/// <summary>Which checks of a monitor are wanted.</summary>
internal sealed class HeartbeatQuery
{
    public DateTime? Since { get; set; }

    public DateTime? Until { get; set; }

    public MonitorStatus? Status { get; set; }

    public int? Newest { get; set; }

    /// <summary>The checks that were asked for, the newest first as they come.</summary>
    public IEnumerable<MonitorHeartbeat> Of(IEnumerable<MonitorHeartbeat> heartbeats)
    {
        var held = heartbeats.Where(Holds);
        return Newest is { } most ? held.Take(most) : held;
    }

    private bool Holds(MonitorHeartbeat heartbeat) =>
        (Status is null || heartbeat.Status == Status) && (heartbeat.Time is not { } time || ((Since is null || time.ToUniversalTime() >= Since.Value.ToUniversalTime()) && (Until is null || time.ToUniversalTime() <= Until.Value.ToUniversalTime())));
}
