using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Shows again the notices that the account behind the API key has dismissed in the dashboard.</summary>
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
