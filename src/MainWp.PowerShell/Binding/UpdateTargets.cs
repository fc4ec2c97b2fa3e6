using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Finds the pending updates of the things that a person named.</summary>
internal sealed class UpdateTargets(MainWpClient client, IPipelineWriter pipeline)
{
    /// <summary>All targets as one selection. A target that names nothing is an error of its own.</summary>
    public async Task<UpdateSelection> SelectAsync(IAsyncEnumerable<UpdateTarget> targets, UpdateSelection wanted, CancellationToken stop)
    {
        var sites = new HashSet<int>();
        var items = new HashSet<(int, UpdateType, string)>();
        await foreach (var target in targets)
        {
            await pipeline.AttemptAsync(client, target, async () =>
            {
                var named = await target.ResolveAsync(client, pipeline, stop);
                if (target.Item is { } item)
                    items.UnionWith(named.Select(site => (site, item.Type, item.Slug)));
                else
                    sites.UnionWith(named);
            });
        }
        return wanted with { Sites = sites, Items = items };
    }

    /// <summary>The pending updates of the selection. Sites that do not exist are errors of their own.</summary>
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
        IReadOnlyList<Update> chosen = [.. pending.Where(selection.Holds)];
        if (chosen.Count == 0 && (selection.All || ids.Count > 0))
            pipeline.WriteWarning(pending.Count == 0 ? Messages.NothingPending(client.Transport.Connection.Address) : Messages.NothingOfItPending(pending.Count, client.Transport.Connection.Address));
        var known = new HashSet<(int, UpdateType, string)>(pending.Select(update => (update.SiteId, update.Type, update.Slug)));
        var current = selection.Items.Where(item => !known.Contains(item)).Select(item => $"{item.Slug} on site {item.SiteId}").ToList();
        if (chosen.Count > 0 && current.Count > 0)
            pipeline.WriteWarning(Messages.NoneForThese(current, client.Transport.Connection.Address));
        WarnOfFilters(selection, pending);
        return chosen;
    }

    /// <summary>Warns of each filter that no pending update matches: it may be a typing error.</summary>
    public void WarnOfFilters(UpdateSelection selection, IReadOnlyList<Update> pending)
    {
        var dashboard = client.Transport.Connection.Address;
        foreach (var type in selection.Types.Where(type => pending.All(update => update.Type != type)))
            pipeline.WriteWarning(Messages.NoUpdateMatches("Type", type.ToString(), dashboard));
        foreach (var slug in selection.Slugs.Where(slug => !pending.Any(update => SlugPattern.Fits(slug, update.Slug))))
            pipeline.WriteWarning(Messages.NoUpdateMatches("Slug", slug, dashboard));
        foreach (var slug in selection.ExcludedSlugs.Where(slug => !pending.Any(update => SlugPattern.Fits(slug, update.Slug))))
            pipeline.WriteWarning(Messages.NoUpdateMatches("ExcludeSlug", slug, dashboard));
    }
}
