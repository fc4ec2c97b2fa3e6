using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the pending updates of all sites, or of those named, a record each. What is ignored in the dashboard is left out.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpUpdate", DefaultParameterSetName = ListSet)]
[OutputType(typeof(Update))]
public sealed class GetUpdateCommand : ItemsCommand<SiteReference>
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

    /// <summary>How many requests are under way at once; one covers up to a hundred sites.</summary>
    [Parameter(ParameterSetName = SiteSet)]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Writes results as they come instead of in input order.</summary>
    [Parameter(ParameterSetName = SiteSet)]
    public SwitchParameter Unordered { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (RunsWithoutItems)
        {
            await foreach (var update in client.Updates.OfAllAsync(stop))
                Say(pipeline, update);
            return;
        }
        var batches = items.ResolvedAsync(client, pipeline, stop).InBatchesAsync(SitesApi.LargestPage);
        await new FanOut(ThrottleLimit, Unordered).RunAsync(
            client, pipeline, batches, batch => [.. batch.Select(site => site.Reference)], (batch, cancel) => client.Updates.OfAsync([.. batch.Select(site => site.Id)], cancel),
            (batch, found) =>
            {
                foreach (var missing in batch.Where(site => found.Sites.All(known => known.Id != site.Id)))
                    pipeline.WriteError(CommandError.From(client.Sites.NotFound(missing.Id), missing.Reference));
                foreach (var update in found.Updates)
                    Say(pipeline, update);
            },
            stop);
    }

    private UpdateSelection Wanted => field ??= new UpdateSelection { All = true, Types = Type, Slugs = Slug };

    private void Say(IPipelineWriter pipeline, Update update)
    {
        if (Wanted.Holds(update))
            pipeline.Write(update);
    }
}
