using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the current session of this runspace, or all of them.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSession")]
[OutputType(typeof(MainWpSession))]
public sealed class GetSessionCommand : PSCmdlet
{
    /// <summary>All sessions of this runspace, in the order of their connecting.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var state = RunspaceState.Here;
        if (All)
            WriteObject(state.Sessions, enumerateCollection: true);
        else if (state.Current is { } current)
            WriteObject(current);
    }
}
