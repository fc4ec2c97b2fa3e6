namespace MainWp;

/// <summary>The health of a site: the facts that the dashboard has, the problems, and a verdict. Null means unknown, or not requested.</summary>
public sealed class SiteHealth : MainWpObject
{
    /// <summary>The dashboard's number for the site, from 1.</summary>
    public int SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    public string SiteName { get; internal set; } = "";

    /// <summary>The site's address.</summary>
    public Uri? Url { get; internal set; }

    /// <summary>The site's tags.</summary>
    public IReadOnlyList<string> Tags { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>Their ids; none where this was read from a file.</summary>
    internal IReadOnlyList<int> TagIds { get; set; } = [];

    /// <summary>The id of the site's client; null where it has none.</summary>
    public int? ClientId { get; internal set; }

    /// <summary>The name of the site's client; null where it has none.</summary>
    public string? ClientName { get; internal set; }

    /// <summary>The verdict: the severity of the worst problem, or Good without one.</summary>
    public HealthState Health { get; internal set; }

    /// <summary>Whether the dashboard reaches the site, as of the last sync.</summary>
    public SiteStatus Status { get; internal set; }

    /// <summary>Why the last sync failed, in the server's words; empty where it went well.</summary>
    public string? SyncError { get; internal set; }

    /// <summary>The HTTP status of the site when the dashboard last looked; 0 where it did not answer or was never looked at.</summary>
    public int? HttpStatus { get; internal set; }

    /// <summary>Pending updates by type; null where the site was never synced.</summary>
    public UpdateCount? PendingUpdates { get; internal set; }

    /// <summary>
    /// Since when the oldest pending update has been available, as local time. It is known only for WordPress versions, and for plugins and
    /// themes that report it; otherwise null.
    /// </summary>
    public DateTime? OldestUpdate { get; internal set; }

    /// <summary>How long the oldest pending update has been offered, where that is known.</summary>
    public TimeSpan? OldestUpdateAge => AgeOf(OldestUpdate);

    /// <summary>Security checks that failed; null without -Include Security, or where the site could not be asked.</summary>
    public int? SecurityIssues { get; internal set; }

    /// <summary>Plugins without an author any more; null without -Include Abandoned, or where it could not be asked.</summary>
    public int? AbandonedPlugins { get; internal set; }

    /// <summary>Themes without an author any more; null without -Include Abandoned, or where it could not be asked.</summary>
    public int? AbandonedThemes { get; internal set; }

    /// <summary>Known vulnerabilities of what is installed, of any score; null without -VulnerabilityFeed.</summary>
    public IReadOnlyList<Vulnerability>? Vulnerability { get; internal set => field = value is null ? null : ItemList<Vulnerability>.Of(value); }

    /// <summary>The WordPress version.</summary>
    public VersionHealth WordPress { get; internal set; } = new();

    /// <summary>The PHP version.</summary>
    public VersionHealth Php { get; internal set; } = new();

    /// <summary>The version of the MainWP Child plugin.</summary>
    public VersionHealth Child { get; internal set; } = new();

    /// <summary>When the dashboard last synced the site; null for never.</summary>
    public DateTime? LastSync { get; internal set; }

    /// <summary>How long ago that was.</summary>
    public TimeSpan? SyncAge => AgeOf(LastSync);

    /// <summary>What the site's uptime monitor last found; null without -Include Monitor, or where the site has none.</summary>
    public MonitorStatus? MonitorStatus { get; internal set; }

    /// <summary>Uptime of the last 7 days in percent, 0 to 100; null without -Include Monitor, or where the site has no monitor.</summary>
    public decimal? Uptime7Days { get; internal set; }

    /// <summary>Uptime of the last 30 days in percent, 0 to 100; null without -Include Monitor, or where the site has no monitor.</summary>
    public decimal? Uptime30Days { get; internal set; }

    /// <summary>The last time the monitor found the site down; null without -Include Monitor, or where there was none.</summary>
    public MonitorIncident? LastIncident { get; internal set; }

    /// <summary>When the site was last backed up; null where the dashboard does not tell: WordPress 6.9 and later does, for all sites at once and not for single ones.</summary>
    public DateTime? LastBackup { get; internal set; }

    /// <summary>How long ago that was.</summary>
    public TimeSpan? BackupAge => AgeOf(LastBackup);

    /// <summary>What is not as it should be, the worst first.</summary>
    public IReadOnlyList<HealthProblem> Problem { get; internal set => field = ItemList<HealthProblem>.Of(value); } = ItemList<HealthProblem>.None;

    /// <summary>When all this was judged; the ages are as of then.</summary>
    public DateTime CheckedAt { get; internal set; }

    /// <summary>Sites that should have been judged with this one and could not be read, such as those of another dashboard.</summary>
    internal IReadOnlyList<string> Missing { get; set; } = [];

    /// <inheritdoc/>
    public override string ToString() => SiteName.Length > 0 ? SiteName : Url?.OriginalString ?? $"site {SiteId}";

    // A difference of local times is an hour wrong across a change of daylight saving time.
    private TimeSpan? AgeOf(DateTime? time) => CheckedAt.ToUniversalTime() - time?.ToUniversalTime();
}
