namespace MainWp.PowerShell.Pipeline;

/// <summary>Items that are there already, for code that takes items as they arrive.</summary>
internal static class AsyncItems
{
    public static async IAsyncEnumerable<T> ToAsyncItems<T>(this IEnumerable<T> items)
    {
        await Task.CompletedTask;
        foreach (var item in items)
            yield return item;
    }
}
