namespace MainWp;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Skip">Rows to leave out at the start.</param>
/// <param name="First">Rows to give at most.</param>
/// <param name="IncludesTotalCount">Whether the number of all rows is wanted first.</param>
internal sealed record Paging(long Skip = 0, long First = long.MaxValue, bool IncludesTotalCount = false)
{
    public static Paging All { get; } = new();

    /// <summary>Reads that part of a list that comes in pages.</summary>
    /// <param name="largestPage">Rows that the server gives per page at most.</param>
    /// <param name="pages">Streams the rows by page size, first page and rows wanted at most.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(int largestPage, Func<int, int, long, IAsyncEnumerable<T>> pages)
    {
        if (First == 0)
            yield break;
        var size = Skip == 0 ? (int)Math.Min(largestPage, First) : largestPage;
        var toSkip = Skip % size;
        var left = First;
        await foreach (var row in pages(size, (int)(Skip / size) + 1, left > long.MaxValue - toSkip ? long.MaxValue : left + toSkip).ConfigureAwait(false))
        {
            if (toSkip-- > 0)
                continue;
            yield return row;
            if (--left == 0)
                yield break;
        }
    }
}
