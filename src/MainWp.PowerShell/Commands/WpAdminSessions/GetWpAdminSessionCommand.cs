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
        var sessions = RunspaceState.Here.WpAdmin;
        if (All)
            WriteObject(sessions.All, enumerateCollection: true);
        else if (sessions.Current is { } current)
            WriteObject(current);
    }
}
