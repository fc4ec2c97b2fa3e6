namespace MainWp.Reports;

/// <summary>A bar of a chart, or a slice.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">How many.</param>
/// <param name="Tone">What it means.</param>
/// <param name="Note">What to know of it in a word or two; null for nothing.</param>
internal sealed record ReportBar(string Label, int Value, ReportTone Tone, string? Note = null);
