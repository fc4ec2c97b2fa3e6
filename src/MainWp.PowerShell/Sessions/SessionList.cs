using MainWp.Http;

namespace MainWp.PowerShell.Sessions;

/// <summary>
/// The sessions of one kind in one runspace. One with the address and the credentials of an older one replaces it: the older one is not listed
/// any more, works for whoever holds it, and is current again once the newer one is disconnected.
/// </summary>
/// <typeparam name="T">The kind of session.</typeparam>
/// <param name="connectionOf">The connection of a session.</param>
internal sealed class SessionList<T>(Func<T, Connection> connectionOf)
    where T : class
{
    // With the replaced ones. Scripts that connect and call each other are rarely nested deeper; a process that runs one script after the
    // other in the same runspace may connect without end.
    private const int MostOfOneIdentity = 8;

    private readonly List<T> _sessions = [];

    /// <summary>All connected sessions that none replaced, in the order of their connecting.</summary>
    public IReadOnlyList<T> All { get; private set; } = [];

    /// <summary>The session that commands use when none is given.</summary>
    public T? Current { get; private set; }

    /// <summary>True where the current session is current only because one with another dashboard was disconnected: nobody chose it.</summary>
    public bool IsFallback { get; private set; }

    public void Connect(T session)
    {
        // Other runspaces can disconnect a session, and cannot take it off this list.
        _sessions.RemoveAll(other => IsSame(other, session) && connectionOf(other).IsClosed);
        var replaced = _sessions.Where(other => IsSame(other, session)).ToList();
        // The first of them may be that of the prompt.
        if (replaced.Count == MostOfOneIdentity)
            _sessions.Remove(replaced[1]);
        _sessions.Add(session);
        All = Listed();
        (Current, IsFallback) = (session, false);
    }

    /// <summary>Leaves no session current. Until a connection succeeds, no request must reach another dashboard by mistake.</summary>
    public void LeaveCurrent() => (Current, IsFallback) = (null, false);

    /// <summary>Takes a session off the list.</summary>
    /// <returns>True where one with the same credentials, which it had replaced, is current now.</returns>
    public bool Disconnect(T session)
    {
        _sessions.Remove(session);
        All = Listed();
        if (Current != session)
            return false;
        Current = _sessions.LastOrDefault();
        IsFallback = Current is not null && (IsFallback || connectionOf(Current).Address != connectionOf(session).Address);
        return Current is not null && IsSame(Current, session);
    }

    /// <summary>What a command that lists sessions writes: the current one, if there is one, or each.</summary>
    public IEnumerable<T> Asked(bool all) => all ? Each() : Current is { } current ? [current] : [];

    /// <summary>All, and each that is listed again because the reader disconnects the one that replaced it: who disconnects each leaves none.</summary>
    private IEnumerable<T> Each()
    {
        var listed = All;
        foreach (var session in listed.Concat(_sessions.Except(listed).Reverse()).ToList())
        {
            if (All.Contains(session))
                yield return session;
        }
    }

    private bool IsSame(T one, T other) => connectionOf(one).HasIdentityOf(connectionOf(other));

    private IReadOnlyList<T> Listed() => [.. _sessions.Where((session, at) => !_sessions.Skip(at + 1).Any(later => IsSame(session, later)))];
}
