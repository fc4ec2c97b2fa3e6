using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Finds the clients that are named, or that belong to named things; each once.</summary>
internal sealed class ClientSearch(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
{
    private readonly HashSet<int> _written = [];

    public async Task RunAsync(IAsyncEnumerable<SitesReference> items)
    {
        var named = new List<Resolved<ClientReference, int>>();
        await foreach (var item in items)
        {
            await pipeline.AttemptAsync(client, item, async () =>
            {
                if (item is ClientReference { Within.Count: 0 } reference)
                    named.AddRange((await reference.FittingAsync(client, pipeline, stop)).Select(id => new Resolved<ClientReference, int>(reference, id)));
                else
                    Write(await FoundAsync(item));
            });
            if (named.Count >= ClientsApi.LargestPage)
                await WriteNamedAsync(named);
        }
        await WriteNamedAsync(named);
    }

    // Those of the thing that also belong to what stands beside it.
    private async Task<IEnumerable<Client>> FoundAsync(SitesReference item)
    {
        var found = await OfAsync(item);
        foreach (var owners in item.Within)
        {
            if (await owners.UnionAsync(client, pipeline, IdsAsync) is not { } ids)
                return [];
            found = [.. found.Where(one => ids.Contains(one.Id))];
        }
        if (found.Count == 0 && item is not SiteReference)
            pipeline.WriteWarning(Messages.NoClientMatches(item, client.Transport.Connection.Address));
        return found;
    }

    private async Task<IReadOnlyList<int>> IdsAsync(SitesReference owner) =>
        owner is ClientReference ? await owner.FittingAsync(client, pipeline, stop) : [.. (await OfAsync(owner)).Select(one => one.Id)];

    private async Task<IReadOnlyList<Client>> OfAsync(SitesReference item)
    {
        var id = await item.ResolveAsync(client, stop);
        return item switch
        {
            SiteReference => await client.Clients.OfSiteAsync(id, stop) is { } owner ? [owner] : [],
            TagReference => await client.Clients.OfTagAsync(id, stop),
            _ => await client.Clients.OfCostAsync(id, stop),
        };
    }

    private async Task WriteNamedAsync(List<Resolved<ClientReference, int>> named)
    {
        foreach (var part in named.InChunks(ClientsApi.LargestPage))
        {
            await pipeline.AttemptAllAsync(client, [.. part.Select(item => item.Reference)], async () =>
            {
                var found = await client.Clients.GetAsync([.. part.Select(item => item.Id).Distinct()], stop);
                foreach (var wanted in part)
                {
                    if (found.TryGetValue(wanted.Id, out var entry))
                        pipeline.Write(entry);
                    else
                        pipeline.WriteError(CommandError.From(client.Clients.NotFound(wanted.Id), wanted.Reference));
                }
            });
        }
        named.Clear();
    }

    private void Write(IEnumerable<Client> clients)
    {
        foreach (var found in clients.Where(found => _written.Add(found.Id)))
            pipeline.Write(found);
    }
}
