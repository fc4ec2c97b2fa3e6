using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a payment method in the cost tracker.</summary>
[Cmdlet(VerbsCommon.New, "MainWpCostPaymentMethod", SupportsShouldProcess = true)]
[OutputType(typeof(CostPaymentMethod))]
public sealed class NewCostPaymentMethodCommand : RecordCommand
{
    /// <summary>The title. The dashboard derives the slug from it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess(Messages.Of(Title, client), "Make payment method"))
            pipeline.Write(await client.Settings.AddPaymentMethodAsync(Title, stop));
    }
}
