using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that saves a session under a name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SavingCommand : StoredConnectionCommand
{
    /// <summary>The SecretManagement vault for the secrets; without it the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>Saves address and options only: the credential is given at each connecting.</summary>
    [Parameter]
    public SwitchParameter ExcludeSecret { get; set; }

    /// <summary>Replaces a connection of that name to another address.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Outputs what was saved.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
