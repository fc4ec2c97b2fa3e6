using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions with a service a record concerns.</summary>
/// <typeparam name="T">A session with the service.</typeparam>
/// <param name="Given">The sessions given by -Session; empty for none.</param>
/// <param name="Current">The runspace's current session.</param>
/// <param name="Connected">All sessions of the runspace: an object's own home is found among them.</param>
/// <param name="IsFallback">True where the current session is current only because another one was disconnected.</param>
internal abstract record SessionChoice<T>(IReadOnlyList<T> Given, T? Current, IReadOnlyList<T> Connected, bool IsFallback)
    where T : class
{
    /// <summary>True where only one session can be meant.</summary>
    public bool IsSingle => Given.Count == 1 || (Given.Count == 0 && Connected.Count <= 1);

    /// <summary>
    /// The sessions for a thing: an object goes to its own home and nowhere else; a bare id to the given sessions or the current one,
    /// and for a change there must be one only.
    /// </summary>
    /// <exception cref="MainWpException">SessionRequired, SessionMismatch or SessionAmbiguous.</exception>
    public IReadOnlyList<T> For(Reference? target, bool isChange)
    {
        if (target?.Dashboard is { } home)
            return [At(home, target)];
        if (Given.Count == 0 && isChange && IsFallback && Current is not null)
            throw new MainWpException(ErrorKind.SessionAmbiguous, Messages.SessionNotChosen(AddressOf(Current)));
        if (Given.Count == 0)
            return [Current ?? throw new MainWpException(ErrorKind.SessionRequired, Connected.Count == 0 ? NotConnected : Messages.NoSessionCurrent)];
        return isChange && Given.Count > 1 && Ambiguity(target) is { } ambiguity ? throw new MainWpException(ErrorKind.SessionAmbiguous, ambiguity) : Given;
    }

    /// <summary>The session with the dashboard or service of a thing.</summary>
    /// <exception cref="MainWpException">SessionRequired or SessionMismatch.</exception>
    public T At(Uri home, object target) =>
        (Given.Count > 0 ? Given : Current is null ? Connected : [Current, .. Connected.Reverse()]).FirstOrDefault(session => AddressOf(session) == home)
        ?? throw new MainWpException(Given.Count == 0 && Connected.Count == 0 ? ErrorKind.SessionRequired : ErrorKind.SessionMismatch, Elsewhere(target, home));

    private protected abstract string NotConnected { get; }

    private protected abstract Uri AddressOf(T session);

    /// <summary>What is wrong with a change in several sessions; null for nothing.</summary>
    private protected abstract string? Ambiguity(Reference? target);

    private protected abstract string Elsewhere(object target, Uri home);
}
