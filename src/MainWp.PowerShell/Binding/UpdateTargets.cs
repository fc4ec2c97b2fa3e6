using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns what a person named into what is pending of it.</summary>
internal sealed class UpdateTargets(MainWpClient client, IPipelineWriter pipeline)
{
    /// <summary>All targets as one selection; a target that names nothing is its own error.</summary>
    public async Task<UpdateSelection> SelectAsync(IAsyncEnumerable<UpdateTarget> targets, bool all, UpdateType[] types, string[] slugs, CancellationToken stop)
    {
        var sites = new HashSet<int>();
        var items = new HashSet<(int, UpdateType, string)>();
        await foreach (var target in targets)
        {
            await pipeline.AttemptAsync(client, target, async () =>
            {
                var named = await target.ResolveAsync(client, stop);
                if (target.Item is { } item)
                    items.UnionWith(named.Select(site => (site, item.Type, item.Slug)));
                else
                    sites.UnionWith(named);
            });
        }
        return new UpdateSelection { All = all, Sites = sites, Items = items, Types = types, Slugs = slugs };
    }

    /// <summary>What is pending and part of the selection; sites that do not exist are errors of their own.</summary>
    public async Task<IReadOnlyList<Update>> PendingAsync(UpdateSelection selection, CancellationToken stop)
    {
        var pending = new List<Update>();
        if (selection.All)
        {
            await foreach (var update in client.Updates.OfAllAsync(stop))
                pending.Add(update);
        }
        var ids = selection.Sites.Concat(selection.Items.Select(item => item.SiteId)).Distinct().ToList();
        foreach (var batch in ids.InChunks(SitesApi.LargestPage))
        {
            var (sites, updates) = await client.Updates.OfAsync(batch, stop);
            foreach (var missing in batch.Except(sites.Select(site => site.Id)))
                pipeline.WriteError(CommandError.From(client.Sites.NotFound(missing), missing));
            pending.AddRange(updates);
        }
        return [.. pending.Where(selection.Holds)];
    }
}
