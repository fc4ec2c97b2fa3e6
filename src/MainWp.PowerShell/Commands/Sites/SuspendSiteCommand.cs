using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Suspends sites in the dashboard: they are neither synced nor updated.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "MainWpSite", SupportsShouldProcess = true)]
[OutputType(typeof(Site))]
public sealed class SuspendSiteCommand : FanOutCommand<SiteReference>
{
    /// <summary>The sites to suspend: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Outputs the sites as the dashboard lists them now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        return FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Suspend site", stop), site => site.Reference,
            (site, cancel) => client.Sites.SuspendAsync(site.Id, true, PassThru, cancel), (_, site) => WriteResults(site, pipeline), stop);
    }

    private static void WriteResults(Site? site, IPipelineWriter pipeline)
    {
        if (site is not null)
            pipeline.Write(site);
    }
}
