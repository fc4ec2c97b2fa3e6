using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes a payment method of the cost tracker.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpCostPaymentMethod", SupportsShouldProcess = true)]
[OutputType(typeof(CostPaymentMethod))]
public sealed class SetCostPaymentMethodCommand : RecordCommand
{
    /// <summary>The payment method: slug, title or object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(CostPaymentMethodCompleter))]
    [Alias("Slug")]
    public CostPaymentMethodReference? PaymentMethod { get; set; }

    /// <summary>The new title. The slug stays.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Returns the payment method after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override Reference? Target => PaymentMethod;

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) => pipeline.AttemptAsync(client, PaymentMethod!, async () =>
    {
        var now = PaymentMethod!.In(await client.Settings.CostTrackerAsync(stop), client);
        if (!await pipeline.ShouldChangeAsync(Messages.Of(now.ToString(), client), "Change payment method", () => Task.FromResult(Differences.Of(now, (nameof(Title), Title)))))
            return;
        var changed = await client.Settings.ChangePaymentMethodAsync(now, Title!, stop);
        if (PassThru)
            pipeline.Write(changed);
    });
}
