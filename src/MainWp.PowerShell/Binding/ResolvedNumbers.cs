using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Things that have a number, of the dashboard or of one of its sites.</summary>
internal static class ResolvedNumbers
{
    extension<T>(Resolved<T, int> item)
        where T : NumberedReference
    {
        /// <summary>The thing's number.</summary>
        public int Id => item.Thing;

        /// <summary>The thing for a person: what was given, and its number.</summary>
        public string Describe()
        {
            var noun = item.Reference.Noun;
            var given = item.ToString();
            return given == item.Id.ToString() || given == $"{noun} {item.Id}" ? $"{noun} {item.Id}" : $"{given} ({noun} {item.Id})";
        }

        /// <summary>The thing for a question: as the dashboard calls it where a person reads it, with its number and the dashboard.</summary>
        /// <exception cref="MainWpException">NotFound.</exception>
        public async Task<string> DescribeAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
            Messages.Of(await KnownThing.ReadAsync(pipeline, () => item.Reference.KnownAsync(client, item.Id, stop)) is { Name: { } name } ? $"{name} ({item.Reference.Noun} {item.Id})" : item.Describe(), client);
    }

    /// <summary>The references with their numbers.</summary>
    public static IAsyncEnumerable<Resolved<T, int>> ResolvedAsync<T>(this IAsyncEnumerable<T> references, MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
        where T : NumberedReference =>
        references.ThingAsync(client, pipeline, reference => reference.ResolveAsync(client, stop));

    /// <summary>The same for commands that only read: also those that fit a pattern.</summary>
    public static IAsyncEnumerable<Resolved<T, int>> FittingAsync<T>(this IAsyncEnumerable<T> references, MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
        where T : SitesReference =>
        references.ThingsAsync(client, pipeline, reference => reference.FittingAsync(client, pipeline, stop));

    /// <summary>Those that the user lets the command act on.</summary>
    public static IAsyncEnumerable<Resolved<T, int>> ApprovedAsync<T>(
        this IAsyncEnumerable<Resolved<T, int>> items, MainWpClient client, IPipelineWriter pipeline, string action, CancellationToken stop, Func<int, Task<IReadOnlyList<Difference>>>? compare = null)
        where T : NumberedReference =>
        items.ApprovedAsync(client, pipeline, action, item => item.DescribeAsync(client, pipeline, stop), compare);

    /// <summary>Things on sites, those that the user lets the command act on.</summary>
    public static IAsyncEnumerable<Resolved<T, (int Site, int Item)>> ApprovedAsync<T>(
        this IAsyncEnumerable<T> references, MainWpClient client, IPipelineWriter pipeline, string action, CancellationToken stop, Func<(int Site, int Item), Task<IReadOnlyList<Difference>>>? compare = null)
        where T : SiteEntryReference =>
        references.ThingAsync(client, pipeline, reference => reference.ResolveAsync(client, stop))
            .ApprovedAsync(client, pipeline, action, item => item.Reference.DescribeAsync(client, pipeline, item.Thing.Site, item.Thing.Item, stop), compare);

    /// <summary>The ids of what a parameter names; null where it was not given. All must exist.</summary>
    public static async Task<IReadOnlyList<int>?> ToIdsAsync<T>(this IReadOnlyList<T> references, MainWpClient client, CancellationToken stop)
        where T : NumberedReference
    {
        if (references.Count == 0)
            return null;
        var ids = new List<int>();
        foreach (var reference in references)
            ids.Add(await reference.ResolveExistingAsync(client, stop));
        return ids;
    }
}
