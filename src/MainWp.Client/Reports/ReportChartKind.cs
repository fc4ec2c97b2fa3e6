namespace MainWp.Reports;

/// <summary>How a chart is drawn.</summary>
internal enum ReportChartKind
{
    Donut,
    Bars,
}
