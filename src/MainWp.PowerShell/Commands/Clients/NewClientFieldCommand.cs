using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a client field.</summary>
[Cmdlet(VerbsCommon.New, "MainWpClientField", SupportsShouldProcess = true)]
[OutputType(typeof(ClientField))]
public sealed class NewClientFieldCommand : RecordCommand
{
    /// <summary>The name of the field. It must be unique.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>What the field is for.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Description { get; set; } = "";

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!pipeline.ShouldProcess($"client field '{Name}' on {client.Transport.Connection.Address}", "Make client field"))
            return;
        await pipeline.AttemptAsync(client, Name, async () => pipeline.Write(await client.Clients.AddFieldAsync(Name, Description, stop)));
    }
}
