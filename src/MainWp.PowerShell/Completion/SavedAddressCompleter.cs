using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes addresses of the sessions of this runspace and of saved connections; it asks nobody.</summary>
public sealed class SavedAddressCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given) =>
        Results(typed, RunspaceState.Here.Sessions.Select(session => session.Dashboard).Concat(KnownConnections.All().Connections.Select(saved => saved.Address!)).Select(address => address.OriginalString));
}
