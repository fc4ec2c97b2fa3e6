using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes saved connections, and their secrets from the vault. What is connected stays connected, and credentials stay valid.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveConnectionCommand : StoredConnectionCommand
{
    /// <summary>The names of the connections.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Leaves the secrets in the vault, as where the vault is gone.</summary>
    [Parameter]
    public SwitchParameter KeepSecret
    {
        get => KeepsSecret;
        set => KeepsSecret = value;
    }

    /// <summary>Removes without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal bool KeepsSecret { get; set; }

    internal override async Task ProcessAsync(ConnectionStore store, IPipelineWriter pipeline, CancellationToken stop)
    {
        foreach (var name in Name)
        {
            await pipeline.AttemptAsync(name, async () =>
            {
                var saved = store.Get(name);
                if (pipeline.ShouldProcess($"{saved.Name} ({saved.Address})", "Remove saved connection"))
                    await store.RemoveAsync(saved, KeepsSecret, stop);
            });
        }
    }
}
