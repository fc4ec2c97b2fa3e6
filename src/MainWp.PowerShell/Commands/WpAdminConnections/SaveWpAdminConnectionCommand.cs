using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Saves the connection of a session with the Wp Admin API: address and options in a file, the key or refresh token in a vault.</summary>
[Cmdlet(VerbsData.Save, "WpAdminConnection", SupportsShouldProcess = true)]
[OutputType(typeof(SavedWpAdminConnection))]
public sealed class SaveWpAdminConnectionCommand : SavingCommand
{
    /// <summary>The name of the connection.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string Name { get; set; } = "";

    /// <summary>The session to save. Default: the current session of the runspace.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public WpAdminSession? Session { get; set; }

    internal override async Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop)
    {
        if ((Session ?? RunspaceState.Here.WpAdmin.Current) is not { Request: not null } session)
            throw new MainWpException(ErrorKind.SessionRequired, Messages.ServiceNotConnected);
        Store.WpAdmin.CheckSaving(Name, session.Service, Vault, !ExcludeSecret, Force);
        if (!pipeline.ShouldProcess($"{Name} ({session.Service})", "Save connection"))
            return;
        var saved = await Store.SaveAsync(Name, session, Vault, !ExcludeSecret, stop);
        if (PassThru)
            pipeline.Write(saved);
    }
}
