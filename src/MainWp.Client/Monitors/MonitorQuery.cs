namespace MainWp;

/// <summary>Which monitors a list is to hold, and how much of each.</summary>
internal sealed class MonitorQuery
{
    public string? Search { get; set; }

    public MonitorFilter Status { get; set; }

    public MonitorDepth Depth { get; set; } = MonitorDepth.Full;

    /// <summary>Whether a monitor that was found in another way has the wanted result.</summary>
    public bool Takes(MonitorEntry monitor) => Status switch
    {
        MonitorFilter.Any => true,
        MonitorFilter.Up => monitor.Status == MonitorStatus.Up,
        MonitorFilter.Down => monitor.Status == MonitorStatus.Down,
        _ => monitor.Status is not (MonitorStatus.Up or MonitorStatus.Down),
    };
}
