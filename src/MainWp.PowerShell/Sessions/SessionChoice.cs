using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions with dashboards a record concerns.</summary>
internal sealed record SessionChoice(IReadOnlyList<MainWpSession> Given, MainWpSession? Current, IReadOnlyList<MainWpSession> Connected, bool IsFallback = false)
    : SessionChoice<MainWpSession>(Given, Current, Connected, IsFallback)
{
    private protected override string NotConnected => "No dashboard is connected in this runspace. Run Connect-MainWp first, or give -Session.";

    public static SessionChoice InThisRunspace(MainWpSession[]? given) => new(given ?? [], RunspaceState.Here.Current, RunspaceState.Here.Sessions, RunspaceState.Here.Dashboards.IsFallback);

    private protected override Uri AddressOf(MainWpSession session) => session.Dashboard;

    // What concerns no thing that is there, such as a new tag, is done in each.
    private protected override string? Ambiguity(Reference? target) => target is null
        ? null
        : $"'{target}' does not say which of the {Given.Count} given dashboards it belongs to. Give one session, or pipe objects, which know theirs.";

    private protected override string Elsewhere(object target, Uri home) =>
        $"'{target}' belongs to {home}, and no {(Given.Count > 0 ? "given session is" : "session of this runspace is")} connected to that dashboard. Nothing was sent. Connect to it first.";
}
