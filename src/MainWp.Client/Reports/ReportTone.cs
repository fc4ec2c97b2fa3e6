namespace MainWp.Reports;

/// <summary>What a figure or bar means to the reader. The page gives each tone a color, always with a word beside it.</summary>
internal enum ReportTone
{
    Neutral,
    Good,
    Attention,
    Critical,
    Unknown,
}
