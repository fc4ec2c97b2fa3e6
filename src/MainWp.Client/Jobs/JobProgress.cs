namespace MainWp;

/// <summary>How far something that runs on the server has got.</summary>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items in all.</param>
/// <param name="Status">Where it is, for a progress bar.</param>
/// <param name="IsEnded">Whether there is nothing left to wait for.</param>
internal sealed record JobProgress(int Done, int Total, string Status, bool IsEnded)
{
    public int Percent => Total > 0 ? (int)Math.Min(100L, 100L * Done / Total) : -1;
}
