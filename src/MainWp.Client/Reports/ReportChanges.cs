namespace MainWp.Reports;

/// <summary>What differs from an earlier report.</summary>
/// <param name="Since">The time of the earlier report, UTC.</param>
/// <param name="Groups">The differences by kind; none where nothing differs.</param>
internal sealed record ReportChanges(DateTimeOffset Since, IReadOnlyList<ReportChangeGroup> Groups);
