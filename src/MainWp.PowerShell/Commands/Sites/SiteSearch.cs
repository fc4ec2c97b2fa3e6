using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Finds the sites that are named, as many in one request as it takes, or those of tags, clients and costs, each once.</summary>
internal sealed class SiteSearch(MainWpClient client, IPipelineWriter pipeline, bool detailed, CancellationToken stop)
{
    private readonly List<ResolvedSite> _named = [];
    private readonly HashSet<int> _found = [];

    /// <summary>Writes the sites, or with counts the number of each client's.</summary>
    public async Task RunAsync(IAsyncEnumerable<Reference> items, bool counts)
    {
        await foreach (var item in items)
        {
            await pipeline.AttemptAsync(client, item, async () =>
            {
                if (item is SiteReference { Pattern: { } names } pattern)
                {
                    await WriteFittingAsync(pattern, names);
                    return;
                }
                var id = await ((NumberedReference)item).ResolveAsync(client, stop);
                if (item is SiteReference reference)
                    _named.Add(new ResolvedSite(reference, id));
                else if (counts)
                    pipeline.Write(await client.Clients.CountSitesAsync(id, stop));
                else
                    await WriteOfAsync(item, id);
            });
            if (_named.Count == SitesApi.LargestPage)
                await WriteNamedAsync();
        }
        await WriteNamedAsync();
    }

    private async Task WriteNamedAsync()
    {
        if (_named.Count == 0)
            return;
        await pipeline.AttemptAsync(client, _named[0].Reference, async () =>
        {
            var found = await client.Sites.GetAsync([.. _named.Select(item => item.Id).Distinct()], detailed, stop);
            foreach (var wanted in _named)
            {
                if (found.TryGetValue(wanted.Id, out var site))
                    pipeline.Write(site);
                else
                    pipeline.WriteError(CommandError.From(client.Sites.NotFound(wanted.Id), wanted.Reference));
            }
        });
        _named.Clear();
    }

    // As everywhere in PowerShell, a pattern that nothing fits is not an error.
    private async Task WriteFittingAsync(SiteReference pattern, WildcardNames names)
    {
        var fitting = (await client.Sites.Directory.EntriesAsync(stop)).Where(names.Holds).ToList();
        if (fitting.Count == 0)
            pipeline.WriteWarning(Messages.NoSiteMatches(pattern, client.Transport.Connection.Address));
        foreach (var entry in fitting)
        {
            _named.Add(new ResolvedSite(new SiteReference(entry.Id), entry.Id));
            if (_named.Count == SitesApi.LargestPage)
                await WriteNamedAsync();
        }
    }

    // These routes leave fields empty that the sites' own rows have, so those are read.
    private async Task WriteOfAsync(Reference item, int id)
    {
        var sites = item switch
        {
            TagReference => await client.Sites.OfTagAsync(id, stop),
            ClientReference => await client.Sites.OfClientAsync(id, stop),
            _ => await client.Sites.OfCostAsync(id, stop),
        };
        var fresh = sites.Where(site => _found.Add(site.Id)).ToList();
        foreach (var part in fresh.InChunks(SitesApi.LargestPage))
        {
            var page = part.Select(site => site.Id).ToArray();
            var whole = await client.Sites.GetAsync(page, detailed, stop);
            pipeline.WriteAll(page.Where(whole.ContainsKey).Select(site => whole[site]));
        }
    }
}
