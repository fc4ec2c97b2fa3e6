using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>How a product type of the cost tracker looks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CostProductTypeCommand : RecordCommand
{
    /// <summary>The color, as #RRGGBB.</summary>
    [Parameter]
    [ValidatePattern("^#[0-9A-Fa-f]{6}$")]
    public string? Color { get; set; }

    /// <summary>The icon: the name of a MainWP icon, or a kind and a name such as deficon:archive.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Icon { get; set; }
}
