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

    /// <summary>The input, or every site of the dashboard in place of it.</summary>
    public static IAsyncEnumerable<SitesReference> OrEverySite(this IAsyncEnumerable<SitesReference> input, bool isEvery, MainWpClient client, CancellationToken stop) =>
        isEvery ? EverySiteAsync(client, stop) : input;

    /// <summary>The sites that are named, match a pattern, or belong to a tag, client or cost; sites that are not named one by one are returned once. If nothing matches there is a warning.</summary>
    public static async IAsyncEnumerable<ResolvedSite> SitesAsync(
        this IAsyncEnumerable<SitesReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        var known = new HashSet<int>();
        await foreach (var (reference, id) in references.ThingsAsync(client, pipeline, reference => reference.MatchesAsync(client, pipeline, stop)))
        {
            if (reference is SiteReference { Pattern: null } site)
                yield return new ResolvedSite(site, id);
            else if (known.Add(id))
                yield return new ResolvedSite(new SiteReference(id), id);
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
