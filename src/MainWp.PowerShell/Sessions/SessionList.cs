using MainWp.Http;

namespace MainWp.PowerShell.Sessions;

/// <summary>The sessions of one kind in one runspace.</summary>
/// <typeparam name="T">The kind of session.</typeparam>
/// <param name="connectionOf">The connection of a session.</param>
internal sealed class SessionList<T>(Func<T, Connection> connectionOf)
    where T : class
{
    private readonly List<T> _sessions = [];

    /// <summary>All connected sessions, in the order of their connecting.</summary>
    public IReadOnlyList<T> All => [.. _sessions];

    /// <summary>The session that commands use when none is given.</summary>
    public T? Current { get; private set; }

    /// <summary>True where the current session is current only because one with another dashboard was disconnected: nobody chose it.</summary>
    public bool IsFallback { get; private set; }

    /// <summary>
    /// Makes a session the current one. Those that it replaces, with the same address and the same credentials, are returned to be closed: a
    /// script that connects again and again in one runspace and never disconnects keeps one session.
    /// </summary>
    public IReadOnlyList<T> Connect(T session)
    {
        var connection = connectionOf(session);
        var replaced = _sessions.Where(other => connectionOf(other).HasIdentityOf(connection)).ToList();
        _sessions.RemoveAll(replaced.Contains);
        _sessions.Add(session);
        (Current, IsFallback) = (session, false);
        return replaced;
    }

    /// <summary>Leaves no session current. Until a connection succeeds, no request must reach another dashboard by mistake.</summary>
    public void LeaveCurrent() => (Current, IsFallback) = (null, false);

    public void Disconnect(T session)
    {
        _sessions.Remove(session);
        if (Current == session)
        {
            Current = _sessions.LastOrDefault();
            IsFallback = Current is not null && (IsFallback || connectionOf(Current).Address != connectionOf(session).Address);
        }
    }
}
