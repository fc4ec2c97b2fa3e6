using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has sites run MainWP's security checks and gets how they came out.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteSecurity")]
[OutputType(typeof(SiteSecurity))]
public sealed class GetSiteSecurityCommand : SiteCommand
{
    /// <summary>Writes results as they arrive instead of in input order.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    internal override FanOut FanOut => new(ThrottleLimit, Unordered);

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => client.Sites.Connections.SecurityAsync(site.Id, cancel), (_, security) => pipeline.Write(security), stop);
}
