using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes costs from the cost tracker.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpCost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCostCommand : FanOutCommand<CostReference>
{
    /// <summary>The costs to remove: ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(CostCompleter))]
    [Alias("Id", "CostId")]
    public CostReference[] Cost { get; set; } = [];

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<CostReference> Items => Cost;

    internal override Task ProcessAsync(MainWpClient client, Incoming<CostReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Remove cost", stop), cost => cost.Reference, async (cost, cancel) =>
        {
            await client.Costs.RemoveAsync(cost.Id, cancel);
            return true;
        }, (_, _) => { }, stop);
}
