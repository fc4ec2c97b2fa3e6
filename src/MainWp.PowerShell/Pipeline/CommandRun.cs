using MainWp.Http;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>One invocation of a command for a dashboard.</summary>
internal sealed class CommandRun(SessionChoice sessions, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
    : ServiceRun<MainWpSession, MainWpClient>(sessions, pipeline, stop)
{
    private protected override MainWpClient Open(MainWpSession session) => new(new Transport(session.Connection, narration)) { IsOnlySession = Sessions.IsSingle };
}
