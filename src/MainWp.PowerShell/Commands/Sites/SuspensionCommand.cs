using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that suspends sites or resumes them.</summary>
/// <param name="suspends">True to suspend.</param>
/// <param name="action">What it does, for the question.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SuspensionCommand(bool suspends, string action) : SiteCommand
{
    /// <summary>Returns the sites as the dashboard lists them afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, action, stop), site => site.Reference,
        (site, cancel) => client.Sites.SuspendAsync(site.Id, suspends, PassThru, cancel), (_, site) => pipeline.WriteIfAny(site), stop);
}
