using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the pending updates of sites, without those that the dashboard ignores.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpUpdate", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(Update))]
public sealed class GetUpdateCommand : SiteListCommand
{
    /// <summary>Only updates of these types.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(nameof(UpdateType.Core), nameof(UpdateType.Plugin), nameof(UpdateType.Theme), nameof(UpdateType.Translation))]
    public UpdateType[] Type { get; set; } = [];

    /// <summary>Only updates of these plugins, themes or text domains.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>Returns results as they arrive instead of in the order of the input.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    internal override FanOut FanOut => new(ThrottleLimit, Unordered);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var pending = new List<Update>();
        if (RunsWithoutItems)
        {
            await foreach (var update in client.Updates.OfAllAsync(stop))
                WriteResults(pipeline, update, pending);
            new UpdateTargets(client, pipeline).WarnOfFilters(Wanted, pending);
            return;
        }
        var batches = items.SitesAsync(client, pipeline, stop).InBatchesAsync(SitesApi.LargestPage);
        await FanOut.RunAsync(
            client, pipeline, batches, batch => [.. batch.Select(site => site.Reference)], (batch, cancel) => client.Updates.OfAsync([.. batch.Select(site => site.Id)], cancel),
            (batch, found) =>
            {
                foreach (var missing in batch.Where(site => found.Sites.All(known => known.Id != site.Id)))
                    pipeline.WriteError(CommandError.From(client.Sites.NotFound(missing.Id), missing.Reference));
                foreach (var update in found.Updates)
                    WriteResults(pipeline, update, pending);
            },
            stop);
        new UpdateTargets(client, pipeline).WarnOfFilters(Wanted, pending);
    }

    private UpdateSelection Wanted => field ??= new UpdateSelection { All = true, Types = Type, Slugs = Slug };

    private void WriteResults(IPipelineWriter pipeline, Update update, List<Update> pending)
    {
        pending.Add(update);
        if (Wanted.Holds(update))
            pipeline.Write(update);
    }
}
