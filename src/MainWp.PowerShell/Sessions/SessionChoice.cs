using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions a record concerns.</summary>
/// <param name="Given">The sessions given by -Session; empty for none.</param>
/// <param name="Current">The runspace's current session.</param>
/// <param name="Connected">All sessions of the runspace: an object's own dashboard is found among them.</param>
internal sealed record SessionChoice(IReadOnlyList<MainWpSession> Given, MainWpSession? Current, IReadOnlyList<MainWpSession> Connected)
{
    /// <summary>True where only one session can be meant.</summary>
    public bool IsSingle => Given.Count == 1 || (Given.Count == 0 && Connected.Count <= 1);

    public static SessionChoice InThisRunspace(MainWpSession[]? given)
    {
        var state = RunspaceState.Here;
        return new SessionChoice(given ?? [], state.Current, state.Sessions);
    }

    /// <summary>
    /// The sessions for a thing: an object goes to its own dashboard and nowhere else; a bare id to the given sessions or the current
    /// one, and for a change there must be one only.
    /// </summary>
    /// <exception cref="MainWpException">SessionRequired, SessionMismatch or SessionAmbiguous.</exception>
    public IReadOnlyList<MainWpSession> For(Reference? target, bool isChange)
    {
        if (target?.Dashboard is { } dashboard)
            return [OfDashboard(dashboard, target)];
        if (Given.Count == 0)
            return [Current ?? throw new MainWpException(ErrorKind.SessionRequired, "No dashboard is connected in this runspace. Run Connect-MainWp first, or give -Session.")];
        if (isChange && target is not null && Given.Count > 1)
            throw new MainWpException(ErrorKind.SessionAmbiguous, $"'{target}' does not say which of the {Given.Count} given dashboards it belongs to. Give one session, or pipe objects, which know theirs.");
        return Given;
    }

    private MainWpSession OfDashboard(Uri dashboard, Reference target) =>
        (Given.Count > 0 ? Given : Current is null ? Connected : [Current, .. Connected.Reverse()]).FirstOrDefault(session => session.Dashboard == dashboard)
        ?? throw new MainWpException(
            Given.Count == 0 && Connected.Count == 0 ? ErrorKind.SessionRequired : ErrorKind.SessionMismatch,
            $"'{target}' belongs to {dashboard}, and no {(Given.Count > 0 ? "given session is" : "session of this runspace is")} connected to that dashboard. Nothing was sent. Connect to it first.");
}
