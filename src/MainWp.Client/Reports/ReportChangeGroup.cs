namespace MainWp.Reports;

/// <summary>Sites that have changed in one way.</summary>
/// <param name="Title">The way.</param>
/// <param name="Tone">What it means.</param>
/// <param name="Count">How many sites there are.</param>
/// <param name="Items">The first of them.</param>
internal sealed record ReportChangeGroup(string Title, ReportTone Tone, int Count, IReadOnlyList<ReportChange> Items);
