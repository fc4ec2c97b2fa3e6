using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the sites of the Wp Admin API.</summary>
[Cmdlet(VerbsCommon.Get, "WpAdminSite")]
[OutputType(typeof(WpAdminSite))]
public sealed class GetWpAdminSiteCommand : WpAdminCommand
{
    /// <summary>The sites to get: ids, names, addresses or objects. Default: all sites.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WpAdminSiteCompleter))]
    [Alias("Site", "SiteId")]
    public WpAdminSiteReference[]? Id { get; set; }

    internal override IReadOnlyList<WpAdminSiteReference?> Targets => Id ?? base.Targets;

    internal override async Task ProcessAsync(WpAdminClient client, WpAdminSiteReference? site, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (site is not null)
        {
            pipeline.Write(await site.WithIdAsync(client, id => client.Sites.GetAsync(id, stop), stop));
            return;
        }
        var (sites, total) = await client.Sites.ListAsync(stop);
        if (total > sites.Count)
            pipeline.WriteWarning(Messages.SitesIncomplete(client.Transport.Connection.Address, total, sites.Count));
        pipeline.WriteAll(sites);
    }
}
