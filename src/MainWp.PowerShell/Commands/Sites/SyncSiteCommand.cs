using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has the dashboard fetch the state of sites: versions, plugins, themes and what is pending.</summary>
[Cmdlet(VerbsData.Sync, "MainWpSite", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteSync))]
public sealed class SyncSiteCommand : AnyOrderCommand<SitesReference>
{
    private const string SiteSet = "Site";
    private const string TagSet = "Tag";
    private const string ClientSet = "Client";
    private const string AllSet = "All";

    /// <summary>The sites to sync: ids, names, addresses or objects, names and addresses also with wildcards.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Syncs the sites with these tags: ids, names or objects.</summary>
    [Parameter(ParameterSetName = TagSet, Mandatory = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>Syncs the sites of these clients: ids, names, email addresses or objects.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true)]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Syncs every site of the dashboard.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Leaves these sites out: ids, names, addresses or objects, names and addresses also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] ExcludeSite { get; set; } = [];

    /// <summary>Leaves the sites with these tags out: ids, names or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] ExcludeTag { get; set; } = [];

    /// <summary>Outputs the result of each site.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SitesReference> Items => [.. Site, .. Tag, .. Client];

    internal override bool RunsWithoutItems => All;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var excluded = await new ExcludedSites(ExcludeSite, ExcludeTag).ReadAsync(client, stop);
        var sites = (All ? ResolvedSites.EverySiteAsync(client, stop) : (IAsyncEnumerable<SitesReference>)items)
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
