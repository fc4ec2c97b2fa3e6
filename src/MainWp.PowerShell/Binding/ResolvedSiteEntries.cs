using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references to things on sites into ids as they arrive; one that names nothing is its own error.</summary>
internal static class ResolvedSiteEntries
{
    /// <summary>The references with their ids, those that the user lets the command act on.</summary>
    public static async IAsyncEnumerable<ResolvedSiteEntry> ApprovedAsync<T>(
        this IAsyncEnumerable<T> references, MainWpClient client, IPipelineWriter pipeline, string action, [EnumeratorCancellation] CancellationToken stop)
        where T : SiteEntryReference
    {
        await foreach (var reference in references)
        {
            ResolvedSiteEntry? item = null;
            var shown = "";
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                var (site, id) = await reference.ResolveAsync(client, stop);
                shown = await reference.DescribeAsync(client, pipeline, site, id, stop);
                item = new ResolvedSiteEntry(reference, site, id);
            });
            if (item is not null && pipeline.ShouldProcess(shown, action))
                yield return item;
        }
    }

    /// <summary>Each site with each of these.</summary>
    public static async IAsyncEnumerable<(ResolvedSite Site, T Item)> WithEachAsync<T>(this IAsyncEnumerable<ResolvedSite> sites, IReadOnlyList<T> items)
    {
        await foreach (var site in sites)
        {
            foreach (var item in items)
                yield return (site, item);
        }
    }
}
