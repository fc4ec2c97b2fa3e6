using MainWp.Http;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>One invocation of a command: its sessions, a client for each, where it speaks and how it is stopped.</summary>
internal sealed class CommandRun(SessionChoice sessions, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
{
    private readonly Dictionary<MainWpSession, MainWpClient> _clients = [];

    public SessionChoice Sessions { get; } = sessions;

    public IPipelineWriter Pipeline { get; } = pipeline;

    public CancellationToken Stop { get; } = stop;

    /// <summary>The client of a session, the same for all records, so that what it has read once it keeps.</summary>
    public MainWpClient ClientOf(MainWpSession session)
    {
        if (!_clients.TryGetValue(session, out var client))
            _clients[session] = client = new MainWpClient(new Transport(session.Connection, narration)) { IsOnlySession = Sessions.IsSingle };
        return client;
    }
}
