using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes clients from the dashboard. Their sites stay.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpClient", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveClientCommand : ConfirmedItemsCommand<ClientReference>
{
    /// <summary>The clients to remove: ids, names, email addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ClientCompleter))]
    [Alias("Id", "ClientId")]
    public ClientReference[] Client { get; set; } = [];

    internal override IReadOnlyList<ClientReference> Items => Client;

    internal override Task ProcessAsync(MainWpClient client, Incoming<ClientReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Remove client", stop).EachAsync(client, pipeline, id => client.Clients.RemoveAsync(id, stop));
}
