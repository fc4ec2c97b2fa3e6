namespace MainWp.Reports;

/// <summary>What a figure or a bar means to its reader; the page gives each a colour, never without a word beside it.</summary>
internal enum ReportTone
{
    Neutral,
    Good,
    Attention,
    Critical,
    Unknown,
}
