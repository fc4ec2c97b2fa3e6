using System.Collections;
using System.Management.Automation;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes values that are the same on every dashboard.</summary>
public abstract class FixedCompleter : Completer
{
    private protected abstract IEnumerable<string> Values { get; }

    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) => Results(typed, Values);
}
