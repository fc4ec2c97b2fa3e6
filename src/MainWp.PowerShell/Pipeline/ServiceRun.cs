using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>One invocation of a command: its sessions, a client for each, where it writes and how it is stopped.</summary>
/// <typeparam name="TSession">A session with the service.</typeparam>
/// <typeparam name="TClient">What asks the service.</typeparam>
internal abstract class ServiceRun<TSession, TClient>(SessionChoice<TSession> sessions, IPipelineWriter pipeline, CancellationToken stop)
    where TSession : class
{
    private readonly Dictionary<TSession, TClient> _clients = [];

    public SessionChoice<TSession> Sessions { get; } = sessions;

    public IPipelineWriter Pipeline { get; } = pipeline;

    public CancellationToken Stop { get; } = stop;

    /// <summary>The sessions that were worked with.</summary>
    public IReadOnlyCollection<TSession> Used => _clients.Keys;

    /// <summary>The client of a session. It is the same for all records, so that it keeps what it has read.</summary>
    public TClient ClientOf(TSession session)
    {
        if (!_clients.TryGetValue(session, out var client))
            _clients[session] = client = Open(session);
        return client;
    }

    private protected abstract TClient Open(TSession session);
}
