namespace MainWp;

/// <summary>Which checks of a monitor are wanted.</summary>
internal sealed class HeartbeatQuery
{
    public DateTimeOffset? Since { get; set; }

    public DateTimeOffset? Until { get; set; }

    public MonitorStatus? Status { get; set; }

    public int? Newest { get; set; }
}
