namespace MainWp;

/// <summary>The limits beyond which something is a problem. A value at its limit is not a problem.</summary>
internal sealed class HealthThresholds
{
    /// <summary>The longest time since the last sync. MainWP syncs daily by default, and one failed sync is not worth a report.</summary>
    public TimeSpan MaximumSyncAge { get; set; } = TimeSpan.FromDays(2);

    /// <summary>The longest time that an update may wait, where it is known; beyond it is critical.</summary>
    public TimeSpan MaximumUpdateAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The most updates that may wait; more is critical.</summary>
    public int MaximumUpdateCount { get; set; } = 10;

    /// <summary>The longest time since the last backup, where it is known.</summary>
    public TimeSpan MaximumBackupAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The least uptime of the last 30 days, in percent.</summary>
    public double MinimumUptime { get; set; } = 99;

    /// <summary>The least CVSS score of a known vulnerability that is critical.</summary>
    public double CriticalVulnerabilityScore { get; set; } = 9;

    /// <summary>The least CVSS score of a known vulnerability that needs attention.</summary>
    public double VulnerabilityScore { get; set; } = 7;

    /// <summary>How long before its end of support a PHP version needs attention.</summary>
    public TimeSpan SupportNotice { get; set; } = TimeSpan.FromDays(90);
}
