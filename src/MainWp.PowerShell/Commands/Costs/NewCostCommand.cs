using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a cost for sites, tags or clients in the cost tracker.</summary>
[Cmdlet(VerbsCommon.New, "MainWpCost", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(CostDetail))]
public sealed class NewCostCommand : CostCommand
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public override string? Name
    {
        get => base.Name;
        set => base.Name = value;
    }

    internal override IReadOnlyList<CostReference> Items => [];

    internal override bool RunsWithoutItems => !ExpectsInput;

    internal override Reference? Target => new Reference[][] { Site, Tag, Client }.SelectMany(named => named).FirstOrDefault(named => named.Dashboard is not null);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<CostReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await ReadTargetsAsync(client, stop);
        if (pipeline.ShouldProcess(Messages.Of($"'{Change.Name}'", client), "Make cost"))
            pipeline.Write(await client.Costs.AddAsync(Change, stop));
    }
}
