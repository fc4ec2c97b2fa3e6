namespace MainWp.Reports;

/// <summary>A version that a site runs, and whether it is still supported.</summary>
internal sealed record ReportVersion(string? Version, SupportState Support, DateTimeOffset? EndOfSupport);
