using MainWp.Http;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Rollouts;

/// <summary>Looks at sites: the dashboard's view and, if wanted, their front pages. It looks three times with a pause, so that one slow answer does not count.</summary>
internal sealed class SiteLooks(MainWpClient client, IPipelineWriter voice, RolloutOptions options, PageProbe? probe)
{
    private const int Rounds = 3;

    private static readonly FanOut Sequence = new(FanOut.DefaultLimit, Unordered: true);

    private Clock Clock => client.Transport.Connection.Clock;

    /// <summary>Has the dashboard sync the sites, and looks at them.</summary>
    public async Task<IReadOnlyDictionary<int, SiteLook>> LookAsync(IReadOnlyList<RolloutSite> sites, string activity, CancellationToken stop)
    {
        var connected = await SyncAsync(sites, activity, stop);
        var active = await ActivePluginsAsync(sites, stop);
        var checks = new Dictionary<int, int?>();
        var pages = sites.ToDictionary(site => site.SiteId, _ => new List<PageLook>());
        for (var round = 0; round < Rounds; round++)
        {
            var asked = sites.Where(site => IsProbed(site) || !IsFine(checks, site)).ToList();
            if (asked.Count == 0)
                break;
            if (round > 0)
                await Clock.Delay(options.Pause, stop);
            await (Sequence with { Limit = options.ThrottleLimit, Activity = activity }).RunAsync(
                client, voice, Spread(asked).ToAsyncItems(), site => site, (site, cancel) => AskAsync(site, !IsFine(checks, site), cancel),
                (site, found) =>
                {
                    if (found.Check is not null)
                        checks[site.SiteId] = found.Check;
                    if (found.Page is not null)
                        pages[site.SiteId].Add(found.Page);
                },
                stop);
        }
        return sites.ToDictionary(site => site.SiteId, site => new SiteLook
        {
            At = Clock.Now().LocalDateTime,
            HttpStatus = checks.TryGetValue(site.SiteId, out var status) ? status : null,
            IsConnected = connected.TryGetValue(site.SiteId, out var isConnected) ? isConnected : null,
            Page = PageLook.Middle(pages[site.SiteId]),
            ActivePlugin = isConnected && active.TryGetValue(site.SiteId, out var plugins) ? plugins : [],
        });
    }

    /// <summary>Has the dashboard sync the sites. A failed sync is tried a second time. False for sites that it does not reach.</summary>
    public async Task<IReadOnlyDictionary<int, bool>> SyncAsync(IReadOnlyList<RolloutSite> sites, string activity, CancellationToken stop)
    {
        var synced = new Dictionary<int, bool>();
        for (var tries = 0; tries < 2; tries++)
        {
            var open = sites.Where(site => !(synced.TryGetValue(site.SiteId, out var done) && done)).ToList();
            await (Sequence with { Limit = options.ThrottleLimit, Activity = activity }).RunAsync(
                client, voice, open.ToAsyncItems(), site => site, (site, cancel) => client.Sites.SyncAsync(site.SiteId, cancel), (site, result) => synced[site.SiteId] = result.Succeeded, stop);
        }
        return synced;
    }

    private async Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> ActivePluginsAsync(IReadOnlyList<RolloutSite> sites, CancellationToken stop)
    {
        var active = new Dictionary<int, IReadOnlyList<string>>();
        // Most sites have the same plugins.
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ids in sites.Select(site => site.SiteId).ToList().InChunks(SitesApi.LargestPage))
        {
            foreach (var row in (await client.Sites.PluginsAsync(ids, stop)).Values)
                active[row.Id] = [.. row.Plugins.Where(plugin => plugin.IsActive == true && plugin.IsMustUse != true).Select(plugin => slugs.TryGetValue(plugin.Slug, out var same) ? same : slugs[plugin.Slug] = plugin.Slug)];
        }
        return active;
    }

    private async Task<(int? Check, PageLook? Page)> AskAsync(RolloutSite site, bool checks, CancellationToken stop)
    {
        var check = checks ? await CheckAsync(site, stop) : null;
        return (check, IsProbed(site) ? await probe!.LookAsync(site.SiteUrl!, stop) : null);
    }

    private async Task<int?> CheckAsync(RolloutSite site, CancellationToken stop)
    {
        try
        {
            return (await client.Sites.Connections.CheckAsync(site.SiteId, stop)).HttpStatus;
        }
        catch (MainWpException e) when (!Attempts.EndsTheCommand(client, e))
        {
            voice.WriteVerbose($"{site}: {e.Message}");
            return null;
        }
    }

    private bool IsProbed(RolloutSite site) => probe is not null && site.SiteUrl is { Scheme: "http" or "https" };

    private static bool IsFine(Dictionary<int, int?> checks, RolloutSite site) => checks.TryGetValue(site.SiteId, out var status) && status is >= 200 and < 400;

    // One site of each host in turn, so that a host with many sites does not delay the others.
    private static IEnumerable<RolloutSite> Spread(IReadOnlyList<RolloutSite> sites) => sites
        .GroupBy(site => site.SiteUrl?.Host).SelectMany(host => host.Select((site, turn) => (site, turn))).OrderBy(pair => pair.turn).Select(pair => pair.site);
}
