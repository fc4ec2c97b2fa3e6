namespace MainWp.Reports;

/// <summary>What a report is asked to be.</summary>
internal sealed record ReportRequest
{
    public const string DefaultTitle = "Website report";

    public string Title { get; init; } = DefaultTitle;

    /// <summary>What the sites were chosen by, such as Tag: production; empty for all.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Sites that could not be read, beside those that the sites themselves tell of.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>An earlier report to compare with; null for none.</summary>
    public Report? Previous { get; init; }

    /// <summary>A rollout to tell of; null for none.</summary>
    public Rollout? Rollout { get; init; }

    /// <summary>The time, for a report without sites.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;
}
