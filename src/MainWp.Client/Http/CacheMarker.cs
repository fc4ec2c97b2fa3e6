namespace MainWp.Http;

/// <summary>Finds out whether a cache answered in place of WordPress.</summary>
internal static class CacheMarker
{
    private static readonly string[] Hits = ["HIT", "STALE", "REVALIDATED", "UPDATING"];

    /// <summary>The header that says so, such as "X-Cache: HIT"; null where none does.</summary>
    public static string? Of(HttpResponseMessage response)
    {
        if (response.Headers.Age is { } age && age > TimeSpan.Zero)
            return $"Age: {age.TotalSeconds:0}";
        foreach (var header in response.Headers)
        {
            if (header.Key.IndexOf("cache", StringComparison.OrdinalIgnoreCase) < 0 || header.Key.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase))
                continue;
            if (header.Value.FirstOrDefault(value => value.Split(' ', ',', ';', ':').Any(word => Hits.Contains(word, StringComparer.OrdinalIgnoreCase))) is { } hit)
                return $"{header.Key}: {hit}";
        }
        return null;
    }
}
