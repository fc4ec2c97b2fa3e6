using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Saves what a session was connected with under a name: address and options in a file, secrets in a vault.</summary>
[Cmdlet(VerbsData.Save, "MainWpConnection", SupportsShouldProcess = true)]
[OutputType(typeof(SavedConnection))]
public sealed class SaveConnectionCommand : StoredConnectionCommand
{
    /// <summary>What to save it as.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string Name { get; set; } = "";

    /// <summary>The session to save; without it the runspace's current one.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public MainWpSession? Session { get; set; }

    /// <summary>The SecretManagement vault for the secrets; without it the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>Saves address and options only: the credential is given at each Connect-MainWp.</summary>
    [Parameter]
    public SwitchParameter ExcludeSecret
    {
        get => ExcludesSecret;
        set => ExcludesSecret = value;
    }

    /// <summary>Replaces a connection of that name to another dashboard.</summary>
    [Parameter]
    public SwitchParameter Force
    {
        get => Replaces;
        set => Replaces = value;
    }

    /// <summary>Outputs what was saved.</summary>
    [Parameter]
    public SwitchParameter PassThru
    {
        get => PassesThru;
        set => PassesThru = value;
    }

    internal bool ExcludesSecret { get; set; }

    internal bool Replaces { get; set; }

    internal bool PassesThru { get; set; }

    internal override async Task ProcessAsync(ConnectionStore store, IPipelineWriter pipeline, CancellationToken stop)
    {
        var session = Session ?? RunspaceState.Here.Current;
        if (session?.Request is not { } request)
            throw new MainWpException(ErrorKind.SessionRequired, "No dashboard is connected in this runspace. Run Connect-MainWp first, or give -Session.");
        store.CheckSaving(Name, session.Dashboard, Vault, !ExcludesSecret, Replaces);
        if (!pipeline.ShouldProcess($"{Name} ({session.Dashboard})", "Save connection"))
            return;
        var saved = await store.SaveAsync(Name, session.Dashboard, request, Vault, !ExcludesSecret, stop);
        if (PassesThru)
            pipeline.Write(saved);
    }
}
