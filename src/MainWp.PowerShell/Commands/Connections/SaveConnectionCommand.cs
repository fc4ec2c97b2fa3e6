using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Saves the connection of a session under a name: address and options in a file, secrets in a vault.</summary>
[Cmdlet(VerbsData.Save, "MainWpConnection", SupportsShouldProcess = true)]
[OutputType(typeof(SavedConnection))]
public sealed class SaveConnectionCommand : SavingCommand
{
    /// <summary>The name of the connection.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string Name { get; set; } = "";

    /// <summary>The session to save. Default: the current session of the runspace.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public MainWpSession? Session { get; set; }

    internal override async Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop)
    {
        var session = Session ?? RunspaceState.Here.Current;
        if (session?.Request is not { } request)
            throw new MainWpException(ErrorKind.SessionRequired, Messages.NotConnected);
        Store.Dashboards.CheckSaving(Name, session.Dashboard, Vault, !ExcludeSecret, Force);
        if (!pipeline.ShouldProcess($"{Name} ({session.Dashboard})", "Save connection"))
            return;
        var saved = await Store.SaveAsync(Name, session.Dashboard, request, Vault, !ExcludeSecret, stop);
        if (PassThru)
            pipeline.Write(saved);
    }
}
