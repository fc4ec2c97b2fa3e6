using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Does several things in one request: makes, changes and removes sites, clients, tags and costs, or has sites synced and checked.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpBatch", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(BatchResult))]
public sealed class InvokeBatchCommand : RecordCommand
{
    /// <summary>A table of actions and their items; without -Resource a table of resources, each with such a table.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public IDictionary Item { get; set; } = new Hashtable();

    /// <summary>The resource whose route is used. Without it the global route is, which can make, and act on sites, and nothing else.</summary>
    [Parameter]
    public BatchResource? Resource { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

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
