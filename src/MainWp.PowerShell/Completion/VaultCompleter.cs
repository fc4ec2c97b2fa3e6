using System.Collections;
using System.Management.Automation;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of vaults of SecretManagement, where that is loaded.</summary>
public sealed class VaultCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(string typed, IDictionary given)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        var vaults = shell.AddScript("if (Get-Module Microsoft.PowerShell.SecretManagement) { (Get-SecretVault).Name }", useLocalScope: true).Invoke<string>();
        return Results(typed, vaults);
    }
}
