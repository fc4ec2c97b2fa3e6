using System.Runtime.CompilerServices;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>The work of the commands that change plugins and themes of sites: one request for the items of a site that come together, several sites at once.</summary>
/// <param name="action">What is done with them.</param>
/// <param name="question">The same for a person, such as "Remove plugin".</param>
/// <param name="mostPerRequest">As many as one request takes.</param>
internal sealed class SiteItemWork<T>(SiteItemAction action, string question, int mostPerRequest = 100)
    where T : MainWpObject, ISiteItem, new()
{
    public Task RunAsync(
        MainWpClient client, SiteItemsApi<T> api, IAsyncEnumerable<SiteItemReference> items, FanOut fanOut, bool returnsItem, IPipelineWriter pipeline, CancellationToken stop) =>
        fanOut.RunAsync(
            client, pipeline, GroupedAsync(client, new NamedSiteItems<T>(api, action == SiteItemAction.Delete), items, pipeline, stop), group => group.Items.Count == 1 ? group.Items[0] : group.Site.Reference,
            (group, cancel) => api.ChangeAsync(group.Site.Id, action, group.Slugs, cancel),
            (group, outcomes) => WriteResults(group, outcomes, returnsItem, pipeline), stop);

    private static void WriteResults(SiteItems group, IReadOnlyList<SiteItemOutcome<T>> outcomes, bool returnsItem, IPipelineWriter pipeline)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Error is { } error)
                pipeline.WriteError(CommandError.From(error, group.Named(outcome.Slug)));
            else if (returnsItem && outcome.Item is { } item)
                pipeline.Write(item);
        }
    }

    private async IAsyncEnumerable<SiteItems> GroupedAsync(MainWpClient client, NamedSiteItems<T> named, IAsyncEnumerable<SiteItemReference> items, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        SiteItems? group = null;
        await foreach (var given in items)
        {
            ResolvedSite? site = null;
            IReadOnlyList<SiteItemReference> meant = [];
            var place = "";
            await pipeline.AttemptAsync(client, given, async () =>
            {
                var found = new ResolvedSite(given.Site, await given.Site.ResolveAsync(client, stop));
                place = await found.DescribeAsync(client, pipeline, stop);
                meant = await named.ReadAsync(given, found.Id, place, pipeline, stop);
                site = found;
            });
            foreach (var item in meant)
            {
                if (!pipeline.ShouldProcess($"{item} on {place}", question))
                    continue;
                if (group is not null && group.Site.Id == site!.Id && group.Slugs.Count < mostPerRequest)
                {
                    group = group with { Items = [.. group.Items, item] };
                    continue;
                }
                if (group is not null)
                    yield return group;
                group = new SiteItems(site!, [item]);
            }
        }
        if (group is not null)
            yield return group;
    }
}
