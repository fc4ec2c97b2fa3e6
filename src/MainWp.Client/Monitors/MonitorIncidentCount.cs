namespace MainWp;

/// <summary>How often a site was down since its monitor was created.</summary>
public sealed class MonitorIncidentCount : MainWpObject
{
    /// <summary>The site.</summary>
    public int? SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    public string? SiteName { get; internal set; }

    /// <summary>The monitor's own number.</summary>
    public int MonitorId { get; internal set; }

    /// <summary>Times that the site was down.</summary>
    public int Incidents { get; internal set; }

    /// <summary>Failed checks in all of them; the server's own count is this one.</summary>
    public int FailedChecks { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"monitor {MonitorId}"}: {Incidents}";
}
