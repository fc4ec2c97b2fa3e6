namespace MainWp;

/// <summary>Parts of a list, each as large as one request takes.</summary>
internal static class Chunks
{
    public static IEnumerable<IReadOnlyList<T>> InChunks<T>(this IReadOnlyList<T> items, int most)
    {
        for (var at = 0; at < items.Count; at += most)
            yield return [.. items.Skip(at).Take(most)];
    }
}
