using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Makes a payment method for the cost tracker.</summary>
[Cmdlet(VerbsCommon.New, "MainWpCostPaymentMethod", SupportsShouldProcess = true)]
[OutputType(typeof(CostPaymentMethod))]
public sealed class NewCostPaymentMethodCommand : RecordCommand
{
    /// <summary>Its name, of which the server makes the slug.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess(Messages.Of(Title, client), "Make payment method"))
            pipeline.Write(await client.Settings.AddPaymentMethodAsync(Title, stop));
    }
}
