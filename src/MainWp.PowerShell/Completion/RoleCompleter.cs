namespace MainWp.PowerShell.Completion;

/// <summary>Completes the roles that WordPress itself has.</summary>
public sealed class RoleCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => ["administrator", "editor", "author", "contributor", "subscriber"];
}
