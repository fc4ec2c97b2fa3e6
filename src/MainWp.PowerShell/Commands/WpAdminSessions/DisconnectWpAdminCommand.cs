using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Revokes the tokens of sessions with the Wp Admin API, closes the sessions and forgets their credentials.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "WpAdmin")]
[OutputType(typeof(void))]
public sealed class DisconnectWpAdminCommand : AsyncCommand
{
    /// <summary>The sessions to close. Default: the current session of the runspace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public WpAdminSession[]? Session { get; set; }

    /// <summary>Does not revoke the tokens at the service.</summary>
    [Parameter]
    public SwitchParameter NoRevoke { get; set; }

    /// <summary>The saved connections: a refresh token that one of them has stays valid.</summary>
    internal ConnectionStore? Saved { get; set; }

    internal async Task ProcessAsync(IReadOnlyList<WpAdminSession> sessions, SessionList<WpAdminSession> connected, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
    {
        foreach (var session in sessions)
        {
            try
            {
                if (!NoRevoke && session.Tokens is { } tokens)
                    await tokens.RevokeAsync(session.IsKeptIn(Saved), new Transport(session.Connection, narration), stop);
            }
            catch (MainWpException e)
            {
                pipeline.WriteError(CommandError.From(e, session));
                pipeline.WriteWarning(Messages.TokensMayRemain(session));
            }
            finally
            {
                if (connected.Disconnect(session))
                    pipeline.WriteVerbose(Messages.ReplacedIsCurrent(connected.Current!.Service, connected.Current.ConnectedAt));
                session.Close();
            }
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        var connected = RunspaceState.Here.WpAdmin;
        var sessions = Session ?? (connected.Current is { } current ? [current] : []);
        Saved = ConnectionStore.Of(this);
        var before = connected.Current;
        Saved.UpdateCopies(sessions, Writer, Stop);
        Pump.Finish(Pump.Start(() => ProcessAsync(sessions, connected, Writer, Narrate(), Stop)));
        if (connected.Current is { } now && now != before && connected.IsFallback)
            Writer.WriteWarning(Messages.CurrentNow(now.Service));
    });
}
