using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Things to one of which a site must belong too, such as the clients beside a tag.</summary>
internal sealed class SiteOwners(IReadOnlyList<SitesReference> owners)
{
    private readonly Dictionary<MainWpClient, Task<HashSet<int>?>> _sites = [];

    /// <summary>The things.</summary>
    public IReadOnlyList<SitesReference> Named => owners;

    /// <summary>The ids of their sites, asked for once; null where none of them could be read. Each that could not be is an error of its own.</summary>
    public Task<HashSet<int>?> SiteIdsAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!_sites.TryGetValue(client, out var sites))
            _sites[client] = sites = ReadAsync(client, pipeline, stop);
        return sites;
    }

    private async Task<HashSet<int>?> ReadAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        HashSet<int>? found = null;
        foreach (var owner in owners)
        {
            await pipeline.AttemptAsync(client, owner, async () =>
            {
                var sites = await owner.FittingSiteIdsAsync(client, stop);
                (found ??= []).UnionWith(sites);
            });
        }
        return found;
    }
}
