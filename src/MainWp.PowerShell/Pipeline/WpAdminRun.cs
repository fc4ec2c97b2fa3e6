using MainWp.Http;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>One invocation of a command for the Wp Admin API: its sessions, a client for each, where it speaks and how it is stopped.</summary>
internal sealed class WpAdminRun(WpAdminSessionChoice sessions, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
{
    private readonly Dictionary<WpAdminSession, WpAdminClient> _clients = [];

    public WpAdminSessionChoice Sessions { get; } = sessions;

    public IPipelineWriter Pipeline { get; } = pipeline;

    public CancellationToken Stop { get; } = stop;

    /// <summary>The sessions that were worked with.</summary>
    public IReadOnlyCollection<WpAdminSession> Used => _clients.Keys;

    /// <summary>The client of a session, the same for all records.</summary>
    public WpAdminClient ClientOf(WpAdminSession session, string? wordPressVersion)
    {
        if (!_clients.TryGetValue(session, out var client))
            _clients[session] = client = new WpAdminClient(new Transport(session.Connection, narration), wordPressVersion ?? session.WordPressVersion) { IsOnlySession = Sessions.IsSingle };
        return client;
    }
}
