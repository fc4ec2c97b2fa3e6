using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of the background jobs of this runspace; it asks nobody.</summary>
public sealed class JobCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) => Results(typed, RunspaceState.Here.Jobs.All.Select(job => job switch
    {
        BatchUpdate batch => batch.Id,
        Job queued => queued.JobId,
        ToolJob tool => tool.JobId,
        _ => "",
    }));
}
