using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Sites as input of a command.</summary>
internal static class ResolvedSites
{
    /// <summary>Every site of the dashboard.</summary>
    public static async IAsyncEnumerable<SiteReference> EverySiteAsync(MainWpClient client, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var entry in await client.Sites.Directory.EntriesAsync(stop))
            yield return new SiteReference(entry.Id);
    }

    /// <summary>The sites that are named, fit a pattern, or belong to a tag or client; of those each once. One that names nothing is its own error, or a warning for a pattern.</summary>
    public static async IAsyncEnumerable<ResolvedSite> SitesAsync(
        this IAsyncEnumerable<SitesReference> items, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        var known = new HashSet<int>();
        await foreach (var item in items)
        {
            IReadOnlyList<ResolvedSite> sites = [];
            await pipeline.AttemptAsync(client, item, async () =>
            {
                sites = await SitesOfAsync(client, item, stop);
                if (sites.Count == 0)
                    pipeline.WriteWarning(Messages.NoSiteMatches(item, client.Transport.Connection.Address));
            });
            foreach (var site in sites.Where(site => item is SiteReference { Pattern: null } || known.Add(site.Id)))
                yield return site;
        }
    }

    /// <summary>All but these.</summary>
    public static async IAsyncEnumerable<ResolvedSite> WithoutAsync(this IAsyncEnumerable<ResolvedSite> sites, IReadOnlyCollection<int> excluded)
    {
        await foreach (var site in sites)
        {
            if (!excluded.Contains(site.Id))
                yield return site;
        }
    }

    private static async Task<IReadOnlyList<ResolvedSite>> SitesOfAsync(MainWpClient client, SitesReference item, CancellationToken stop) => item switch
    {
        SiteReference { Pattern: { } names } => [.. (await client.Sites.Directory.EntriesAsync(stop)).Where(entry => names.Holds(entry)).Select(entry => new ResolvedSite(new SiteReference(entry.Id), entry.Id))],
        SiteReference site => [new ResolvedSite(site, await site.ResolveAsync(client, stop))],
        _ => [.. (await item.SiteIdsAsync(client, stop)).Select(id => new ResolvedSite(new SiteReference(id), id))],
    };
}
