using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Syncs sites: the dashboard reads their versions, plugins, themes and pending updates.</summary>
[Cmdlet(VerbsData.Sync, "MainWpSite", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteSync))]
public sealed class SyncSiteCommand : FleetCommand<SitesReference>
{
    /// <summary>The sites to sync: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpTag", "MainWpClient")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Returns results as they arrive instead of in the order of the input.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <summary>Returns the result of each site.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SitesReference> Items => [.. Site, .. Owners];

    internal override FanOut FanOut => new(ThrottleLimit, Unordered);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var excluded = await ExcludedAsync(client, stop);
        var sites = items.OrEverySite(All, client, stop)
            .SitesAsync(client, pipeline, stop).WithoutAsync(excluded).ApprovedAsync(client, pipeline, "Sync site", stop);
        await FanOut.RunAsync(
            client, pipeline, sites, site => site.Reference, (site, cancel) => client.Sites.SyncAsync(site.Id, cancel), (site, result) => WriteResults(pipeline, client, site, result), stop);
    }

    private void WriteResults(IPipelineWriter pipeline, MainWpClient client, ResolvedSite site, SiteSync result)
    {
        if (!result.Succeeded)
            pipeline.WriteError(CommandError.From(client.Sites.NotSynced(result), site.Reference));
        if (PassThru)
            pipeline.Write(result);
    }
}
