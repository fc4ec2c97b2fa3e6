using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes a product type of the cost tracker.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpCostProductType", SupportsShouldProcess = true)]
[OutputType(typeof(CostProductType))]
public sealed class SetCostProductTypeCommand : CostProductTypeCommand
{
    /// <summary>The product type: slug, title or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(CostProductTypeCompleter))]
    [Alias("Slug")]
    public CostProductTypeReference? ProductType { get; set; }

    /// <summary>The new title. The slug stays. The title of a built-in product type cannot change.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Returns the product type after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override Reference? Target => ProductType;

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) => pipeline.AttemptAsync(client, ProductType!, async () =>
    {
        var now = ProductType!.In(await client.Settings.CostTrackerAsync(stop), client);
        if (!await pipeline.ShouldChangeAsync(Messages.Of(now.ToString(), client), "Change product type", () => Task.FromResult(Differences.Of(now, (nameof(Title), Title), (nameof(Color), Color), (nameof(Icon), Icon)))))
            return;
        var changed = await client.Settings.ChangeProductTypeAsync(now, Title, Color, Icon, stop);
        if (PassThru)
            pipeline.Write(changed);
    });
}
