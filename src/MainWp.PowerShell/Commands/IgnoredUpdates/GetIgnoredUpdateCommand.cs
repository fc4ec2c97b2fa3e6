using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the updates that the dashboard ignores.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpIgnoredUpdate", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(IgnoredUpdate))]
public sealed class GetIgnoredUpdateCommand : ItemsCommand<SiteReference>
{
    private const string SiteSet = "Site";
    private const string GlobalSet = "Global";

    /// <summary>The sites: ids, names, addresses or objects. Default: all sites.</summary>
    [Parameter(ParameterSetName = SiteSet, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only updates that are ignored for all sites.</summary>
    [Parameter(ParameterSetName = GlobalSet, Mandatory = true)]
    public SwitchParameter Global { get; set; }

    /// <summary>Only updates of these types.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IgnorableType[] Type { get; set; } = [];

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Global || (Site.Length == 0 && !ExpectsInput);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Global)
        {
            Write(await client.IgnoredUpdates.ListGlobalAsync(stop), pipeline);
            return;
        }
        var sites = (RunsWithoutItems ? ResolvedSites.EverySiteAsync(client, stop) : items).ResolvedAsync(client, pipeline, stop);
        await foreach (var batch in sites.InBatchesAsync(SitesApi.LargestPage))
        {
            await pipeline.AttemptAllAsync(client, [.. batch.Select(site => site.Reference)], async () =>
            {
                var references = batch.FirstByKey(site => site.Id, site => site.Reference);
                var (ignored, missing) = await client.IgnoredUpdates.ListAsync(references.Keys, stop);
                Write(ignored, pipeline);
                foreach (var id in missing)
                    pipeline.WriteError(CommandError.From(client.Sites.NotFound(id), references[id]));
            });
        }
    }

    private void Write(IEnumerable<IgnoredUpdate> ignored, IPipelineWriter pipeline)
    {
        foreach (var update in ignored.Where(update => Type.Length == 0 || Type.Contains((IgnorableType)update.Type)))
            pipeline.Write(update);
    }
}
