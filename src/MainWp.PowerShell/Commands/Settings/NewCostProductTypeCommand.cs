using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a product type in the cost tracker.</summary>
[Cmdlet(VerbsCommon.New, "MainWpCostProductType", SupportsShouldProcess = true)]
[OutputType(typeof(CostProductType))]
public sealed class NewCostProductTypeCommand : CostProductTypeCommand
{
    /// <summary>The title. The dashboard derives the slug from it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess(Messages.Of(Title, client), "Make product type"))
            pipeline.Write(await client.Settings.AddProductTypeAsync(Title, Color, Icon, stop));
    }
}
