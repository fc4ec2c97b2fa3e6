using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a product type in the cost tracker.</summary>
[Cmdlet(VerbsCommon.New, "MainWpCostProductType", SupportsShouldProcess = true)]
[OutputType(typeof(CostProductType))]
public sealed class NewCostProductTypeCommand : RecordCommand
{
    /// <summary>The title. The dashboard derives the slug from it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>The color, as #RRGGBB.</summary>
    [Parameter]
    [ValidatePattern("^#[0-9A-Fa-f]{6}$")]
    public string? Color { get; set; }

    /// <summary>The icon: the name of a MainWP icon, or a kind and a name such as deficon:archive.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Icon { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (pipeline.ShouldProcess(Messages.Of(Title, client), "Make product type"))
            pipeline.Write(await client.Settings.AddProductTypeAsync(Title, Color, Icon, stop));
    }
}
