using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates, changes and removes sites, clients, tags and costs, or syncs and checks sites, in one request.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpBatch", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(BatchResult))]
public sealed class InvokeBatchCommand : ConfirmedCommand
{
    /// <summary>A hashtable of actions with their items. Without -Resource, a hashtable of resources, each with such a hashtable.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public IDictionary Item { get; set; } = new Hashtable();

    /// <summary>The resource whose route is used. Default: the global route, which can only create things and act on sites.</summary>
    [Parameter]
    public BatchResource? Resource { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var resource = Resource?.ToString().ToLowerInvariant();
        var items = BatchInput.Read(Item, resource);
        var summary = string.Join(", ", items.GroupBy(item => (item.Action, item.Resource)).Select(same => $"{same.Key.Action} {same.Count()} {same.Key.Resource}"));
        if (!pipeline.ShouldProcess(client.Transport.Connection.Address.OriginalString, $"Batch: {summary}"))
            return;
        await foreach (var result in client.Batch.RunAsync(resource, items, stop))
        {
            if (!result.Succeeded)
                pipeline.WriteError(CommandError.From(client.Batch.NotDone(result), result.ItemId));
            pipeline.Write(result);
        }
    }
}
