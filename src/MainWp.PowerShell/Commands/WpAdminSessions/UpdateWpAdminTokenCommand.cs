using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Refreshes the token of a session with the Wp Admin API.</summary>
[Cmdlet(VerbsData.Update, "WpAdminToken", SupportsShouldProcess = true)]
[OutputType(typeof(WpAdminSession))]
public sealed class UpdateWpAdminTokenCommand : AsyncCommand
{
    /// <summary>The sessions whose tokens are refreshed. Default: the current session of the runspace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public WpAdminSession[]? Session { get; set; }

    /// <summary>Returns the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal async Task ProcessAsync(IReadOnlyList<WpAdminSession> sessions, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
    {
        foreach (var session in sessions)
        {
            var client = new WpAdminClient(new Transport(session.Connection, narration)) { IsOnlySession = sessions.Count == 1 };
            await pipeline.AttemptAsync(client, session, async () =>
            {
                if (session.Tokens is not { } tokens)
                    throw new MainWpException(ErrorKind.InvalidArgument, Messages.KeyNotRefreshed(session));
                if (pipeline.ShouldProcess(session.ToString(), "Refresh token"))
                    await tokens.UpdateAsync(client.Transport, stop);
                if (PassThru)
                    pipeline.Write(session);
            });
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        var sessions = Session ?? WpAdminSessionChoice.InThisRunspace(null).For(null, isChange: true);
        Pump.Finish(Pump.Start(() => ProcessAsync(sessions, Writer, Narrate(), Stop)));
        ConnectionStore.Of(this).UpdateCopies(sessions, Writer, Stop);
    });
}
