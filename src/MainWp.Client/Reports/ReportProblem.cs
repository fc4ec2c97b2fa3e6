namespace MainWp.Reports;

/// <summary>A problem of a site.</summary>
internal sealed record ReportProblem(HealthState Severity, HealthProblemKind Kind, string Text, string Command);
