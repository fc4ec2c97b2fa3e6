using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references into things as they arrive. A reference that names nothing is an error of its own.</summary>
internal static class Resolution
{
    /// <summary>What each reference means: one thing, several, or none.</summary>
    public static async IAsyncEnumerable<Resolved<TReference, TThing>> ThingsAsync<TReference, TThing>(
        this IAsyncEnumerable<TReference> references, MainWpClient client, IPipelineWriter pipeline, Func<TReference, Task<IReadOnlyList<TThing>>> resolve)
        where TReference : Reference
    {
        await foreach (var reference in references)
        {
            IReadOnlyList<TThing> things = [];
            await pipeline.AttemptAsync(client, reference, async () => things = await resolve(reference));
            foreach (var thing in things)
                yield return new Resolved<TReference, TThing>(reference, thing);
        }
    }

    /// <summary>The one thing that each reference means.</summary>
    public static IAsyncEnumerable<Resolved<TReference, TThing>> ThingAsync<TReference, TThing>(
        this IAsyncEnumerable<TReference> references, MainWpClient client, IPipelineWriter pipeline, Func<TReference, Task<TThing>> resolve)
        where TReference : Reference =>
        references.ThingsAsync<TReference, TThing>(client, pipeline, async reference => [await resolve(reference)]);

    /// <summary>Each thing once, however often it was named.</summary>
    public static async IAsyncEnumerable<Resolved<TReference, TThing>> OnceAsync<TReference, TThing, TKey>(this IAsyncEnumerable<Resolved<TReference, TThing>> items, Func<TThing, TKey> key)
        where TReference : Reference
    {
        var seen = new HashSet<TKey>();
        await foreach (var item in items)
        {
            if (seen.Add(key(item.Thing)))
                yield return item;
        }
    }

    /// <summary>The same things with the session's own at the end, because after it the session can do nothing for the others.</summary>
    public static async IAsyncEnumerable<Resolved<TReference, TThing>> OwnLastAsync<TReference, TThing>(this IAsyncEnumerable<Resolved<TReference, TThing>> items, Func<TThing, bool> isOwn)
        where TReference : Reference
    {
        Resolved<TReference, TThing>? own = null;
        await foreach (var item in items)
        {
            if (isOwn(item.Thing))
                own = item;
            else
                yield return item;
        }
        if (own is not null)
            yield return own;
    }

    /// <summary>Those that the user lets the command act on, asked one by one in input order.</summary>
    /// <param name="items">The things.</param>
    /// <param name="client">Where they are.</param>
    /// <param name="pipeline">Whom to ask.</param>
    /// <param name="action">What is to be done with each.</param>
    /// <param name="describe">Each for a person.</param>
    /// <param name="compare">The differences that the change would make to each; null if it does not change properties.</param>
    public static async IAsyncEnumerable<Resolved<TReference, TThing>> ApprovedAsync<TReference, TThing>(
        this IAsyncEnumerable<Resolved<TReference, TThing>> items, MainWpClient client, IPipelineWriter pipeline, string action, Func<Resolved<TReference, TThing>, Task<string>> describe,
        Func<TThing, Task<IReadOnlyList<Difference>>>? compare = null)
        where TReference : Reference
    {
        await foreach (var item in items)
        {
            var isApproved = false;
            await pipeline.AttemptAsync(client, item.Reference, async () =>
                isApproved = await pipeline.ShouldChangeAsync(await describe(item), action, compare is null ? null : () => compare(item.Thing)));
            if (isApproved)
                yield return item;
        }
    }

    /// <summary>Does something for each thing, one after the other. A failure is an error of its item.</summary>
    public static async Task EachAsync<TReference, TThing>(this IAsyncEnumerable<Resolved<TReference, TThing>> items, MainWpClient client, IPipelineWriter pipeline, Func<TThing, Task> work)
        where TReference : Reference
    {
        await foreach (var item in items)
            await pipeline.AttemptAsync(client, item.Reference, () => work(item.Thing));
    }

    /// <summary>As many at a time as one request takes.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InBatchesAsync<T>(this IAsyncEnumerable<T> items, int most)
    {
        var batch = new List<T>();
        await foreach (var item in items)
        {
            batch.Add(item);
            if (batch.Count < most)
                continue;
            yield return batch;
            batch = [];
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
