using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Closes sessions and forgets their credentials.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "MainWp")]
[OutputType(typeof(void))]
public sealed class DisconnectMainWpCommand : PSCmdlet
{
    /// <summary>The sessions to close. Default: the current session of the runspace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public MainWpSession[]? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var state = RunspaceState.Here;
        var before = state.Current;
        foreach (var session in Session ?? (state.Current is { } current ? [current] : []))
        {
            var isReplacedCurrent = state.Disconnect(session);
            session.Connection.Dispose();
            WriteVerbose(Messages.Disconnected(session.Dashboard));
            if (isReplacedCurrent)
                WriteVerbose(Messages.ReplacedIsCurrent(state.Current!.Dashboard, state.Current.ConnectedAt));
        }
        if (state.Current is { } now && now != before && state.Dashboards.IsFallback)
            WriteWarning(Messages.CurrentNow(now.Dashboard));
    }
}
