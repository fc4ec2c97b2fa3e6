using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes saved connections to the Wp Admin API and their secrets in the vault. Open sessions stay connected, and tokens stay valid.</summary>
[Cmdlet(VerbsCommon.Remove, "WpAdminConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveWpAdminConnectionCommand : RemovingCommand
{
    /// <summary>The names of the connections.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string[] Name { get; set; } = [];

    internal override Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop) => Store.WpAdmin.RemoveAsync(Name, KeepSecret, pipeline, stop);
}
