using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Makes a product type for the cost tracker.</summary>
[Cmdlet(VerbsCommon.New, "MainWpCostProductType", SupportsShouldProcess = true)]
[OutputType(typeof(CostProductType))]
public sealed class NewCostProductTypeCommand : RecordCommand
{
    /// <summary>Its name, of which the server makes the slug.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>Its colour, as #RRGGBB.</summary>
    [Parameter]
    [ValidatePattern("^#[0-9A-Fa-f]{6}$")]
    public string? Color { get; set; }

    /// <summary>Its icon: the name of one of those of MainWP, or a kind and a name as in deficon:archive.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Icon { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess(Messages.Of(Title, client), "Make product type"))
            pipeline.Write(await client.Settings.AddProductTypeAsync(Title, Color, Icon, stop));
    }
}
