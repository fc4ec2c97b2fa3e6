using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes product types from the cost tracker. The built-in ones stay.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpCostProductType", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCostProductTypeCommand : ConfirmedItemsCommand<CostProductTypeReference>
{
    /// <summary>The product types: slug, title or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(CostProductTypeCompleter))]
    [Alias("Slug")]
    public CostProductTypeReference[] ProductType { get; set; } = [];

    internal override IReadOnlyList<CostProductTypeReference> Items => ProductType;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<CostProductTypeReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        CostTrackerSetting? setting = null;
        await foreach (var item in items)
        {
            await pipeline.AttemptAsync(client, item, async () =>
            {
                var found = item.In(setting ??= await client.Settings.CostTrackerAsync(stop), client);
                if (pipeline.ShouldProcess(Messages.Of(found.ToString(), client), "Remove product type"))
                    await client.Settings.RemoveProductTypeAsync(found, stop);
            });
        }
    }
}
