namespace MainWp.Reports;

/// <summary>A sentence and what it means.</summary>
internal sealed record ReportLine(string Text, ReportTone Tone);
