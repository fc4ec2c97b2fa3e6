namespace MainWp;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Skip">Rows to leave out at the start.</param>
/// <param name="First">Rows to give at most.</param>
/// <param name="IncludesTotalCount">Whether the number of all rows is wanted first.</param>
internal sealed record Paging(long Skip = 0, long First = long.MaxValue, bool IncludesTotalCount = false)
{
    public static Paging All { get; } = new();
}
