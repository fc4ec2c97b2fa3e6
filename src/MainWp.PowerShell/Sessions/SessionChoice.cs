using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions with dashboards a record concerns.</summary>
internal sealed record SessionChoice(IReadOnlyList<MainWpSession> Given, MainWpSession? Current, IReadOnlyList<MainWpSession> Connected, bool IsFallback = false)
    : SessionChoice<MainWpSession>(Given, Current, Connected, IsFallback)
{
    private protected override string NotConnected => Messages.NotConnected;

    public static SessionChoice InThisRunspace(MainWpSession[]? given) => new(given ?? [], RunspaceState.Here.Current, RunspaceState.Here.Sessions, RunspaceState.Here.Dashboards.IsFallback);

    private protected override Uri AddressOf(MainWpSession session) => session.Dashboard;

    // A command that names no existing thing, such as one for a new tag, runs in each session.
    private protected override string? Ambiguity(Reference? target) => target is null
        ? null
        : Messages.SessionUnclear(target, Given.Count);

    private protected override string Elsewhere(object target, Uri home) =>
        Messages.NoSessionFor(target, home, Given.Count > 0);
}
