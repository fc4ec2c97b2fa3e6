using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references into ids as they arrive; a reference that names nothing is its own error.</summary>
internal static class ResolvedSites
{
    /// <summary>The references with their ids.</summary>
    public static async IAsyncEnumerable<ResolvedSite> ResolvedAsync(
        this IAsyncEnumerable<SiteReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var reference in references)
        {
            ResolvedSite? site = null;
            await pipeline.AttemptAsync(client, reference, async () => site = new ResolvedSite(reference, await reference.ResolveAsync(client, stop)));
            if (site is not null)
                yield return site;
        }
    }

    /// <summary>Those that the user lets the command act on, asked one by one in input order.</summary>
    public static async IAsyncEnumerable<ResolvedSite> ApprovedAsync(this IAsyncEnumerable<ResolvedSite> sites, IPipelineWriter pipeline, string action)
    {
        await foreach (var site in sites)
        {
            if (pipeline.ShouldProcess(site.Id.ToString() == site.ToString() ? $"site {site}" : $"{site} (site {site.Id})", action))
                yield return site;
        }
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

    /// <summary>Every site of the dashboard.</summary>
    public static async IAsyncEnumerable<SiteReference> EverySiteAsync(MainWpClient client, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var entry in await client.Sites.Directory.EntriesAsync(stop))
            yield return new SiteReference(entry.Id);
    }
}
