using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes payment methods from the cost tracker.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpCostPaymentMethod", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCostPaymentMethodCommand : ConfirmedItemsCommand<CostPaymentMethodReference>
{
    /// <summary>The payment methods: slug, title or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(CostPaymentMethodCompleter))]
    [Alias("Slug")]
    public CostPaymentMethodReference[] PaymentMethod { get; set; } = [];

    internal override IReadOnlyList<CostPaymentMethodReference> Items => PaymentMethod;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<CostPaymentMethodReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        CostTrackerSetting? setting = null;
        await foreach (var item in items)
        {
            await pipeline.AttemptAsync(client, item, async () =>
            {
                var found = item.In(setting ??= await client.Settings.CostTrackerAsync(stop), client);
                if (pipeline.ShouldProcess(Messages.Of(found.ToString(), client), "Remove payment method"))
                    await client.Settings.RemovePaymentMethodAsync(found, stop);
            });
        }
    }
}
