using System.Collections;
using System.Management.Automation;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of saved connections to the Wp Admin API.</summary>
public sealed class SavedWpAdminConnectionCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) => Results(typed, KnownConnections.All().WpAdmin.Select(saved => saved.Name));
}
