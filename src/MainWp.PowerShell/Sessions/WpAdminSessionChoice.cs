using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions of the Wp Admin API a record concerns.</summary>
/// <param name="Given">The sessions given by -Session; empty for none.</param>
/// <param name="Current">The runspace's current session.</param>
/// <param name="Connected">All sessions of the runspace: an object's own service is found among them.</param>
internal sealed record WpAdminSessionChoice(IReadOnlyList<WpAdminSession> Given, WpAdminSession? Current, IReadOnlyList<WpAdminSession> Connected)
{
    /// <summary>True where only one session can be meant.</summary>
    public bool IsSingle => Given.Count == 1 || (Given.Count == 0 && Connected.Count <= 1);

    public static WpAdminSessionChoice InThisRunspace(WpAdminSession[]? given)
    {
        var sessions = RunspaceState.Here.WpAdmin;
        return new WpAdminSessionChoice(given ?? [], sessions.Current, sessions.All);
    }

    /// <summary>The sessions for a site: an object goes to its own service, a bare id to the given sessions or the current one.</summary>
    /// <exception cref="MainWpException">SessionRequired, SessionMismatch or SessionAmbiguous.</exception>
    public IReadOnlyList<WpAdminSession> For(WpAdminSiteReference? target, bool isChange)
    {
        if (target?.Service is { } service)
            return [OfService(service, target)];
        if (Given.Count == 0)
            return [Current ?? throw new MainWpException(ErrorKind.SessionRequired, "The Wp Admin API is not connected in this runspace. Run Connect-WpAdmin first, or give -Session.")];
        return isChange && Given.Count > 1
            ? throw new MainWpException(ErrorKind.SessionAmbiguous, $"A change goes to one service, and {Given.Count} sessions are given. Nothing was sent. Give one session, or pipe objects, which know theirs.")
            : Given;
    }

    private WpAdminSession OfService(Uri service, WpAdminSiteReference target) =>
        (Given.Count > 0 ? Given : Current is null ? Connected : [Current, .. Connected.Reverse()]).FirstOrDefault(session => session.Service == service)
        ?? throw new MainWpException(
            Given.Count == 0 && Connected.Count == 0 ? ErrorKind.SessionRequired : ErrorKind.SessionMismatch,
            $"'{target}' belongs to {service}, and no {(Given.Count > 0 ? "given session is" : "session of this runspace is")} connected to that service. Nothing was sent. Run Connect-WpAdmin with its address first.");
}
