using System.Collections;
using System.Management.Automation;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of saved connections.</summary>
public sealed class SavedConnectionCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) => Results(typed, KnownConnections.All().Connections.Select(saved => saved.Name));
}
