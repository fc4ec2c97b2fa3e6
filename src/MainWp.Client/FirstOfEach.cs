namespace MainWp;

/// <summary>Rows by a key that more than one of them may have.</summary>
internal static class FirstOfEach
{
    /// <summary>The first row of each key.</summary>
    public static Dictionary<TKey, T> FirstByKey<T, TKey>(this IEnumerable<T> rows, Func<T, TKey> keyOf)
        where TKey : notnull => rows.FirstByKey(keyOf, row => row);

    /// <summary>A value of the first row of each key.</summary>
    public static Dictionary<TKey, TValue> FirstByKey<T, TKey, TValue>(this IEnumerable<T> rows, Func<T, TKey> keyOf, Func<T, TValue> valueOf, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull => rows.GroupBy(keyOf, comparer).ToDictionary(same => same.Key, same => valueOf(same.First()), comparer);
}
