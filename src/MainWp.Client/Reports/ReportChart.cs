namespace MainWp.Reports;

/// <summary>A chart.</summary>
/// <param name="Id">Names it within the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Unit">What is counted, in the plural.</param>
/// <param name="Note">A line below the heading; null for none.</param>
/// <param name="Empty">The text if there is nothing to draw.</param>
/// <param name="Items">Bars or slices, in order.</param>
internal sealed record ReportChart(string Id, string Title, ReportChartKind Kind, string Unit, string? Note, string Empty, IReadOnlyList<ReportBar> Items)
{
    /// <summary>The whole chart in words, for readers who do not see it.</summary>
    public string Summary => $"{Title}, {Unit}: {string.Join("; ", Items.Select(item => $"{item.Label} {item.Value}{(item.Note is null ? "" : $" ({item.Note})")}"))}.";
}
