using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>Which sessions with the Wp Admin API a record concerns.</summary>
internal sealed record WpAdminSessionChoice(IReadOnlyList<WpAdminSession> Given, WpAdminSession? Current, IReadOnlyList<WpAdminSession> Connected, bool IsFallback = false)
    : SessionChoice<WpAdminSession>(Given, Current, Connected, IsFallback)
{
    private protected override string NotConnected => Messages.ServiceNotConnected;

    public static WpAdminSessionChoice InThisRunspace(WpAdminSession[]? given) => new(given ?? [], RunspaceState.Here.WpAdmin.Current, RunspaceState.Here.WpAdmin.All, RunspaceState.Here.WpAdmin.IsFallback);

    private protected override Uri AddressOf(WpAdminSession session) => session.Service;

    private protected override string? Ambiguity(Reference? target) =>
        Messages.OneServiceForChange(Given.Count);

    private protected override string Elsewhere(object target, Uri home) =>
        Messages.NoServiceSessionFor(target, home, Given.Count > 0);
}
