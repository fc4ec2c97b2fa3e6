using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references into ids as they arrive; a reference that names nothing is its own error.</summary>
internal static class ResolvedReferences
{
    /// <summary>The references with their ids.</summary>
    public static async IAsyncEnumerable<Resolved<T>> ResolvedAsync<T>(
        this IAsyncEnumerable<T> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
        where T : NumberedReference
    {
        await foreach (var reference in references)
        {
            Resolved<T>? item = null;
            await pipeline.AttemptAsync(client, reference, async () => item = new Resolved<T>(reference, await reference.ResolveAsync(client, stop)));
            if (item is not null)
                yield return item;
        }
    }

    /// <summary>Those that the user lets the command act on, asked one by one in input order.</summary>
    public static async IAsyncEnumerable<Resolved<T>> ApprovedAsync<T>(
        this IAsyncEnumerable<Resolved<T>> items, MainWpClient client, IPipelineWriter pipeline, string action, [EnumeratorCancellation] CancellationToken stop)
        where T : NumberedReference
    {
        await foreach (var item in items)
        {
            string? shown = null;
            await pipeline.AttemptAsync(client, item.Reference, async () => shown = await item.DescribeAsync(client, pipeline, stop));
            if (shown is not null && pipeline.ShouldProcess(shown, action))
                yield return item;
        }
    }

    /// <summary>The item for a person: its name and number.</summary>
    public static string Describe<T>(this Resolved<T> item)
        where T : NumberedReference
    {
        var noun = item.Reference.Noun;
        var given = item.ToString();
        return given == item.Id.ToString() || given == $"{noun} {item.Id}" ? $"{noun} {item.Id}" : $"{given} ({noun} {item.Id})";
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
