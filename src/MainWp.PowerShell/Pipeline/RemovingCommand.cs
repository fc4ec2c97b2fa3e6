using System.ComponentModel;
using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that removes saved connections.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RemovingCommand : StoredConnectionCommand
{
    /// <summary>Does not remove the secrets from the vault.</summary>
    [Parameter]
    public SwitchParameter KeepSecret { get; set; }

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
