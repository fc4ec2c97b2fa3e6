using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes saved connections and their secrets in the vault. Open sessions stay connected, and credentials stay valid.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveConnectionCommand : RemovingCommand
{
    /// <summary>The names of the connections.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string[] Name { get; set; } = [];

    internal override Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop) => Store.Dashboards.RemoveAsync(Name, KeepSecret, pipeline, stop);
}
