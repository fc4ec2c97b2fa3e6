using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the pending updates of all sites, or of those named, a record each. What is ignored in the dashboard is left out.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpUpdate", DefaultParameterSetName = ListSet)]
[OutputType(typeof(Update))]
public sealed class GetUpdateCommand : GatheringCommand<SiteReference>
{
    private const string ListSet = "List";
    private const string SiteSet = "Site";

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only updates of these types.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(nameof(UpdateType.Core), nameof(UpdateType.Plugin), nameof(UpdateType.Theme), nameof(UpdateType.Translation))]
    public UpdateType[] Type { get; set; } = [];

    /// <summary>Only updates of these plugins, themes or text domains.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public string[] Slug { get; set; } = [];

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, IAsyncEnumerable<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var wanted = new UpdateSelection { All = true, Types = Type, Slugs = Slug };
        if (RunsWithoutItems)
        {
            await foreach (var update in client.Updates.OfAllAsync(stop))
                Say(pipeline, wanted, update);
            return;
        }
        await foreach (var batch in items.ResolvedAsync(client, pipeline, stop).InBatchesAsync(SitesApi.LargestPage))
        {
            await pipeline.AttemptAsync(client, batch[0].Reference, async () =>
            {
                var (sites, updates) = await client.Updates.OfAsync([.. batch.Select(site => site.Id)], stop);
                foreach (var missing in batch.Where(site => sites.All(found => found.Id != site.Id)))
                    pipeline.WriteError(CommandError.From(client.Sites.NotFound(missing.Id), missing.Reference));
                foreach (var update in updates)
                    Say(pipeline, wanted, update);
            });
        }
    }

    private static void Say(IPipelineWriter pipeline, UpdateSelection wanted, Update update)
    {
        if (wanted.Holds(update))
            pipeline.Write(update);
    }
}
