namespace MainWp.Reports;

/// <summary>How one site has changed.</summary>
internal sealed record ReportChange(string Site, string Text);
