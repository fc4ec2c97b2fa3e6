namespace MainWp.Reports;

/// <summary>A headline figure.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The figure as text.</param>
/// <param name="Note">A remark of a few words; null for none.</param>
/// <param name="Change">How it differs from the earlier report; null without one.</param>
/// <param name="Tone">What it means.</param>
internal sealed record ReportFigure(string Label, string Value, string? Note, string? Change, ReportTone Tone);
