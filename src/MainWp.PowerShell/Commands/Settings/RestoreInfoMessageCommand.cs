using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Shows dismissed notices in the dashboard again, for the account of the API key.</summary>
[Cmdlet(VerbsData.Restore, "MainWpInfoMessage", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RestoreInfoMessageCommand : RecordCommand
{
    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess($"dismissed notices of {client.Transport.Connection.Address}", "Restore info messages"))
            await client.Settings.RestoreInfoMessagesAsync(stop);
    }
}
