namespace MainWp;

/// <summary>A monitor that something is to be done with. In routes the number is the monitor's, whatever their description says.</summary>
/// <param name="MonitorId">The monitor's own number.</param>
/// <param name="SiteId">Its site, where known.</param>
/// <param name="SiteName">Its site's name, where known.</param>
internal sealed record MonitorTarget(int MonitorId, int? SiteId, string? SiteName)
{
    public override string ToString() => SiteName is null ? $"monitor {MonitorId}" : $"{SiteName} (monitor {MonitorId})";
}
