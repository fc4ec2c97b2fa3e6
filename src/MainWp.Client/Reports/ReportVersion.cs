namespace MainWp.Reports;

/// <summary>A version that a site runs, and whether it is still looked after.</summary>
internal sealed record ReportVersion(string? Version, SupportState Support, DateTimeOffset? EndOfSupport);
