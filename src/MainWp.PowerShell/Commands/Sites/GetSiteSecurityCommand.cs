using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Runs the MainWP security checks on sites and gets their results.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteSecurity")]
[OutputType(typeof(SiteSecurity))]
public sealed class GetSiteSecurityCommand : AnyOrderCommand<SiteReference>
{
    /// <summary>The sites: ids, names, addresses or objects. Default: all sites.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, items.OrEverySite(RunsWithoutItems, client, stop).SitesAsync(client, pipeline, stop), site => site.Reference,
            (site, cancel) => client.Sites.Connections.SecurityAsync(site.Id, cancel), (_, security) => pipeline.Write(security), stop);
}
