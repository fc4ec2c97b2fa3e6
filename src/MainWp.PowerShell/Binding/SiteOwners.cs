using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Things to one of which a site must belong too, such as the clients beside a tag.</summary>
internal sealed class SiteOwners(IReadOnlyList<SitesReference> owners)
{
    private readonly Dictionary<MainWpClient, Task<HashSet<int>?>> _sites = [];

    /// <summary>The things.</summary>
    public IReadOnlyList<SitesReference> Named => owners;

    /// <summary>The ids of their sites, asked for once; null where none of them could be read.</summary>
    public Task<HashSet<int>?> SiteIdsAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!_sites.TryGetValue(client, out var sites))
            _sites[client] = sites = UnionAsync(client, pipeline, owner => owner.FittingSiteIdsAsync(client, stop));
        return sites;
    }

    /// <summary>The ids of what belongs to any of them; null where none of them could be read. Each that could not be is an error of its own.</summary>
    public async Task<HashSet<int>?> UnionAsync(MainWpClient client, IPipelineWriter pipeline, Func<SitesReference, Task<IReadOnlyList<int>>> read)
    {
        HashSet<int>? found = null;
        foreach (var owner in owners)
        {
            await pipeline.AttemptAsync(client, owner, async () =>
            {
                var ids = await read(owner);
                (found ??= []).UnionWith(ids);
            });
        }
        return found;
    }
}
