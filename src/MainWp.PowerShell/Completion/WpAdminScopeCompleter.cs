namespace MainWp.PowerShell.Completion;

/// <summary>Completes the scopes that the documentation of the Wp Admin API names.</summary>
public sealed class WpAdminScopeCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => ["sites:read", "sites:write", "backups:write", "logs:read"];
}
