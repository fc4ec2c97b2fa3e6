using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has sites run MainWP's security checks and gets how they came out.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteSecurity")]
[OutputType(typeof(SiteSecurity))]
public sealed class GetSiteSecurityCommand : AnyOrderCommand<SiteReference>
{
    /// <summary>The sites to check: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => client.Sites.Connections.SecurityAsync(site.Id, cancel), (_, security) => pipeline.Write(security), stop);
}
