namespace MainWp;

/// <summary>A row of a report of the Pro Reports extension. All its fields are in AdditionalProperties. It is based on documentation only, and unverified.</summary>
public sealed class ProReportItem : MainWpObject
{
    /// <summary>The site that the report is of.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int SiteId { get; internal set; }

    /// <summary>The part of the report.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ProReportType ReportType { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{ReportType} of site {SiteId}";
}
