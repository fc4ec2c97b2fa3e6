namespace MainWp.Reports;

/// <summary>A bar of a chart, or a slice.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">How many.</param>
/// <param name="Tone">What it means.</param>
/// <param name="Note">A remark of a word or two; null for none.</param>
internal sealed record ReportBar(string Label, int Value, ReportTone Tone, string? Note = null);
