using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes costs.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpCost", DefaultParameterSetName = CostSet, SupportsShouldProcess = true)]
[OutputType(typeof(CostDetail))]
public sealed class SetCostCommand : CostCommand
{
    private const string CostSet = "Cost";

    /// <summary>The costs to change: ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(CostCompleter))]
    [Alias("Id", "CostId")]
    public CostReference[] Cost { get; set; } = [];

    /// <summary>The most requests that run at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Returns the cost after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<CostReference> Items => Cost;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<CostReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await ReadTargetsAsync(client, stop);
        await new FanOut(ThrottleLimit).RunAsync(client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Change cost", stop, id => CompareAsync(client, id, stop)), cost => cost.Reference, async (cost, cancel) =>
            {
                await client.Costs.ChangeAsync(cost.Id, Change, cancel);
                return PassThru ? await client.Costs.GetAsync(cost.Id, cancel) : null;
            }, (_, cost) => pipeline.WriteIfAny(cost), stop);
    }

    private async Task<IReadOnlyList<Difference>> CompareAsync(MainWpClient client, int id, CancellationToken stop)
    {
        var current = await client.Costs.GetAsync(id, stop);
        return [.. Differences.Between(current, Change, (nameof(Change.Targets), "")), .. Change.Targets is { } targets ? targets.DifferencesOf(current) : []];
    }
}
