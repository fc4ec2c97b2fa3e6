using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the current session with the Wp Admin API, or all sessions of the runspace.</summary>
[Cmdlet(VerbsCommon.Get, "WpAdminSession")]
[OutputType(typeof(WpAdminSession))]
public sealed class GetWpAdminSessionCommand : PSCmdlet
{
    /// <summary>Gets all sessions of the runspace, in the order in which they were connected.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var session in RunspaceState.Here.WpAdmin.Asked(All))
            WriteObject(session);
    }
}
