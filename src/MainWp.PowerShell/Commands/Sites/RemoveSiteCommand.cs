using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes sites from the dashboard and deactivates MainWP Child on them. The sites themselves stay.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSiteCommand : SiteCommand
{
    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        return FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Remove site", stop), site => site.Reference,
            (site, cancel) => client.Sites.RemoveAsync(site.Id, cancel), (site, trouble) => WriteResults(site, trouble, pipeline), stop);
    }

    private static void WriteResults(ResolvedSite site, string? trouble, IPipelineWriter pipeline)
    {
        if (trouble is not null)
            pipeline.WriteWarning(Messages.ChildMayBeActive(site.Describe(), trouble));
    }
}
