using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that saves a session under a name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SavingCommand : StoredConnectionCommand
{
    /// <summary>The SecretManagement vault for the secrets. Default: the default vault.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>Saves only the address and the options. Pass the credential each time you connect.</summary>
    [Parameter]
    public SwitchParameter ExcludeSecret { get; set; }

    /// <summary>Replaces a connection of that name to another address.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the saved connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
