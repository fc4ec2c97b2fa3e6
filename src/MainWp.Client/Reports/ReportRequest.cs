namespace MainWp.Reports;

/// <summary>What a report is to contain.</summary>
internal sealed record ReportRequest
{
    public const string DefaultTitle = "Website report";

    public string Title { get; init; } = DefaultTitle;

    /// <summary>How the sites were selected, such as Tag: production; empty for all sites.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Sites that could not be read, besides those that the other sites name.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>An earlier report to compare with; null for none.</summary>
    public Report? Previous { get; init; }

    /// <summary>A rollout to show; null for none.</summary>
    public Rollout? Rollout { get; init; }

    /// <summary>The time, for a report without sites.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;
}
