using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Makes a field that every client can have a value for.</summary>
[Cmdlet(VerbsCommon.New, "MainWpClientField", SupportsShouldProcess = true)]
[OutputType(typeof(ClientField))]
public sealed class NewClientFieldCommand : RecordCommand
{
    /// <summary>The field's name, which no other field has.</summary>
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
