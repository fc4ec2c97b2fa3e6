using System.ComponentModel;
using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that runs once per pipeline record and session, and asks before it acts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfirmedCommand : RecordCommand
{
    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
