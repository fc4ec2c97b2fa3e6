using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes client fields with their values.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpClientField", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveClientFieldCommand : ConfirmedItemsCommand<ClientFieldReference>
{
    /// <summary>The fields to remove: ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ClientFieldCompleter))]
    [Alias("Id", "Name")]
    public ClientFieldReference[] Field { get; set; } = [];

    internal override IReadOnlyList<ClientFieldReference> Items => Field;

    internal override Task ProcessAsync(MainWpClient client, Incoming<ClientFieldReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Remove client field", stop).EachAsync(client, pipeline, id => client.Clients.RemoveFieldAsync(id, stop));
}
