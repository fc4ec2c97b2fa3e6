using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions with the Wp Admin API a record concerns.</summary>
internal sealed record WpAdminSessionChoice(IReadOnlyList<WpAdminSession> Given, WpAdminSession? Current, IReadOnlyList<WpAdminSession> Connected, bool IsFallback = false)
    : SessionChoice<WpAdminSession>(Given, Current, Connected, IsFallback)
{
    private protected override string NotConnected => "The Wp Admin API is not connected in this runspace. Run Connect-WpAdmin first, or give -Session.";

    public static WpAdminSessionChoice InThisRunspace(WpAdminSession[]? given) => new(given ?? [], RunspaceState.Here.WpAdmin.Current, RunspaceState.Here.WpAdmin.All, RunspaceState.Here.WpAdmin.IsFallback);

    private protected override Uri AddressOf(WpAdminSession session) => session.Service;

    private protected override string? Ambiguity(Reference? target) =>
        $"A change goes to one service, and {Given.Count} sessions are given. Nothing was sent. Give one session, or pipe objects, which know theirs.";

    private protected override string Elsewhere(object target, Uri home) =>
        $"'{target}' belongs to {home}, and no {(Given.Count > 0 ? "given session is" : "session of this runspace is")} connected to that service. Nothing was sent. Run Connect-WpAdmin with its address first.";
}
