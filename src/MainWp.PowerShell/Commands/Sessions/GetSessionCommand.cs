using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the current session of the runspace, or all sessions.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSession")]
[OutputType(typeof(MainWpSession))]
public sealed class GetSessionCommand : PSCmdlet
{
    /// <summary>Gets all sessions of the runspace, in the order in which they were connected.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var session in RunspaceState.Here.Dashboards.Asked(All))
            WriteObject(session);
    }
}
