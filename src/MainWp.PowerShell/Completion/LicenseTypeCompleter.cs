namespace MainWp.PowerShell.Completion;

/// <summary>Completes the kinds of licenses that the cost tracker knows.</summary>
public sealed class LicenseTypeCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => ["single_site", "multi_site"];
}
