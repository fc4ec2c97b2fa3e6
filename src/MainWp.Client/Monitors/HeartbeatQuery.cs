namespace MainWp;

/// <summary>Which checks of a monitor are wanted.</summary>
internal sealed class HeartbeatQuery
{
    public DateTime? Since { get; set; }

    public DateTime? Until { get; set; }

    public MonitorStatus? Status { get; set; }

    public int? Newest { get; set; }
}
