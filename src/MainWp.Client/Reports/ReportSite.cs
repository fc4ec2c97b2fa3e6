namespace MainWp.Reports;

/// <summary>A site as the page shows it: without id and credentials, and with the address of its dashboard only if there are several.</summary>
internal sealed record ReportSite
{
    private const int LongestText = 600;

    public string Name { get; init; } = "";

    public string? Url { get; init; }

    public string? Dashboard { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public HealthState Health { get; init; }

    public SiteStatus Status { get; init; }

    public int? HttpStatus { get; init; }

    public ReportUpdates? Updates { get; init; }

    public DateTimeOffset? OldestUpdate { get; init; }

    public ReportVersion WordPress { get; init; } = new(null, SupportState.Unknown, null);

    public ReportVersion Php { get; init; } = new(null, SupportState.Unknown, null);

    public string? Child { get; init; }

    public DateTimeOffset? LastSync { get; init; }

    public DateTimeOffset? LastBackup { get; init; }

    public decimal? Uptime7Days { get; init; }

    public decimal? Uptime30Days { get; init; }

    public DateTimeOffset? LastIncident { get; init; }

    public int? SecurityIssues { get; init; }

    public int? AbandonedPlugins { get; init; }

    public int? AbandonedThemes { get; init; }

    /// <summary>Known vulnerabilities; null where no feed was asked.</summary>
    public ReportVulnerabilities? Vulnerabilities { get; init; }

    public IReadOnlyList<ReportProblem> Problems { get; init; } = [];

    /// <summary>True if the data of an earlier report is usable.</summary>
    public bool IsSound() => Name is not null && WordPress is not null && Php is not null && Tags is not null && Problems is not null && Problems.All(problem => problem is { Text: not null });

    public static ReportSite Of(SiteHealth site, bool namesDashboard) => new()
    {
        Name = Cut(site.ToString()),
        Url = site.Url is null ? null : AddressOf(site.Url),
        Dashboard = namesDashboard && site.Dashboard is { } dashboard ? NameOf(dashboard) : null,
        Tags = [.. site.Tags.Select(tag => Cut(tag))],
        Health = site.Health,
        Status = site.Status,
        HttpStatus = site.HttpStatus,
        Updates = site.PendingUpdates is { } updates ? new ReportUpdates(updates.Core, updates.Plugin, updates.Theme, updates.Translation) : null,
        OldestUpdate = site.OldestUpdate,
        WordPress = Of(site.WordPress),
        Php = Of(site.Php),
        Child = site.Child.Version?.ToString(),
        LastSync = site.LastSync,
        LastBackup = site.LastBackup,
        Uptime7Days = site.Uptime7Days,
        Uptime30Days = site.Uptime30Days,
        LastIncident = site.LastIncident?.StartedAt,
        SecurityIssues = site.SecurityIssues,
        AbandonedPlugins = site.AbandonedPlugins,
        AbandonedThemes = site.AbandonedThemes,
        Vulnerabilities = site.Vulnerability is { } found ? ReportVulnerabilities.Of(found) : null,
        Problems = [.. site.Problem.Select(problem => new ReportProblem(problem.Severity, problem.Kind, Cut(problem.Text), Cut(problem.Command)))],
    };

    /// <summary>The dashboard's address without its scheme and without any secrets.</summary>
    public static string NameOf(Uri dashboard) => dashboard.IsAbsoluteUri ? (dashboard.Authority + dashboard.AbsolutePath).TrimEnd('/') : dashboard.OriginalString;

    private static ReportVersion Of(VersionHealth version) => new(version.Version is { } text ? Cut(text.ToString()) : null, version.Support, version.EndOfSupport is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null);

    // User name, password, query and fragment of an address are private.
    private static string AddressOf(Uri address) =>
        address.IsAbsoluteUri ? Cut(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)) : Cut(address.OriginalString);

    private static string Cut(string text) => text.Length <= LongestText ? text : text.Substring(0, LongestText) + " …";
}
