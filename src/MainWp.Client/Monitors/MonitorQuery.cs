namespace MainWp;

/// <summary>Which monitors a list is to hold, and how much of each.</summary>
internal sealed class MonitorQuery
{
    public string? Search { get; set; }

    public MonitorFilter Status { get; set; }

    public MonitorDepth Depth { get; set; } = MonitorDepth.Full;
}
