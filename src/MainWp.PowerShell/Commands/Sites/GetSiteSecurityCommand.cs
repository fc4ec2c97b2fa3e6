using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Runs the MainWP security checks on sites and gets their results.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteSecurity")]
[OutputType(typeof(SiteSecurity))]
public sealed class GetSiteSecurityCommand : SiteCommand
{
    /// <summary>Returns results as they arrive instead of in the order of the input.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    internal override FanOut FanOut => new(ThrottleLimit, Unordered);

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => client.Sites.Connections.SecurityAsync(site.Id, cancel), (_, security) => pipeline.Write(security), stop);
}
