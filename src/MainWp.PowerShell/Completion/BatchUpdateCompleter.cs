using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of the batch updates of this runspace; it asks nobody.</summary>
public sealed class BatchUpdateCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) => Results(typed, RunspaceState.Here.Jobs.BatchUpdates.Select(batch => batch.Id));
}
