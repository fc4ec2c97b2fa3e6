using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Vulnerabilities;

namespace MainWp.PowerShell.Commands;

/// <summary>Compares what is installed on the sites of one dashboard with a feed of vulnerabilities.</summary>
/// <param name="path">The feed.</param>
/// <param name="indexes">The records that the runspace has read of it.</param>
internal sealed class HealthFeed(string path, VulnerabilityIndexes indexes)
{
    private readonly FleetInventory _inventory = new();

    /// <summary>Notes what is installed on a site, and releases the long lists.</summary>
    public void Add(SiteFacts site)
    {
        _inventory.Add(site.Row, site.Updates);
        (site.Row.PluginsText, site.Row.ThemesText) = (null, null);
    }

    /// <summary>Gives each site its known vulnerabilities.</summary>
    public async Task CompareAsync(IReadOnlyCollection<SiteFacts> sites, IPipelineWriter pipeline, CancellationToken stop)
    {
        var index = await FeedSource.OfFile(path).IndexAsync(indexes, _inventory.Keys, pipeline, stop);
        var found = VulnerabilityMatch.Find(_inventory, index).ToLookup(each => each.SiteId);
        foreach (var site in sites)
        {
            site.Vulnerabilities = [.. found[site.Row.Id]];
            // What is ignored for all sites is known only now.
            foreach (var each in site.Vulnerabilities.Where(each => each.FixAvailable))
                each.FixAvailable = site.Updates.Any(update => update.Type == each.Type && update.Slug == each.Slug);
        }
    }
}
