using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has the dashboard fetch the state of sites: versions, plugins, themes and what is pending.</summary>
[Cmdlet(VerbsData.Sync, "MainWpSite", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteSync))]
public sealed class SyncSiteCommand : AnyOrderCommand<SiteReference>
{
    private const string SiteSet = "Site";
    private const string AllSet = "All";

    /// <summary>The sites to sync: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Syncs every site of the dashboard.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Outputs the result of each site.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => All;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = (All ? ResolvedSites.EverySiteAsync(client, stop) : items).ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Sync site", stop);
        return FanOut.RunAsync(
            client, pipeline, sites, site => site.Reference, (site, cancel) => client.Sites.SyncAsync(site.Id, cancel), (site, result) => Say(pipeline, client, site, result), stop);
    }

    private void Say(IPipelineWriter pipeline, MainWpClient client, ResolvedSite site, SiteSync result)
    {
        if (!result.Succeeded)
            pipeline.WriteError(CommandError.From(client.Sites.NotSynced(result), site.Reference));
        if (PassThru)
            pipeline.Write(result);
    }
}
