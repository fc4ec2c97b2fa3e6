namespace MainWp.Tests.Faults;

/// <summary>A list of which the server gives something else than it has.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Error">The error beside the rows; null for none.</param>
/// <param name="Total">What the server counts; null for "many".</param>
/// <param name="RowsOf">The ids on a page, from 1, at its first or a later reading.</param>
internal sealed record PagingFault(string Name, string? Error, int? Total, Func<int, int, IReadOnlyList<int>> RowsOf)
{
    /// <summary>Rows that must come out at least.</summary>
    public int Found { get; init; } = FaultCell.Rows;

    public Func<int, int, int>? TotalOf { get; init; }
}
