namespace MainWp.PowerShell.Sessions;

/// <summary>The sessions of one kind in one runspace.</summary>
/// <typeparam name="T">The kind of session.</typeparam>
/// <param name="homeOf">Which dashboard or service a session is with.</param>
internal sealed class SessionList<T>(Func<T, Uri> homeOf)
    where T : class
{
    private readonly List<T> _sessions = [];

    /// <summary>All connected sessions, in the order of their connecting.</summary>
    public IReadOnlyList<T> All => [.. _sessions];

    /// <summary>The session that commands use when none is given.</summary>
    public T? Current { get; private set; }

    /// <summary>True where the current session is current only because one with another dashboard was disconnected: nobody chose it.</summary>
    public bool IsFallback { get; private set; }

    public void Connect(T session)
    {
        _sessions.Add(session);
        (Current, IsFallback) = (session, false);
    }

    /// <summary>Leaves no session current. Until a connection succeeds, no request must reach another dashboard by mistake.</summary>
    public void LeaveCurrent() => (Current, IsFallback) = (null, false);

    public void Disconnect(T session)
    {
        _sessions.Remove(session);
        if (Current == session)
        {
            Current = _sessions.LastOrDefault();
            IsFallback = Current is not null && (IsFallback || homeOf(Current) != homeOf(session));
        }
    }
}
