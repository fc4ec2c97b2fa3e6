using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes the license data of all extensions from the dashboard. They must be activated again.</summary>
[Cmdlet(VerbsCommon.Clear, "MainWpActivationData", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class ClearActivationDataCommand : ConfirmedCommand
{
    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess($"license data of all extensions of {client.Transport.Connection.Address}", "Clear activation data"))
            await client.Settings.ClearActivationAsync(stop);
    }
}
