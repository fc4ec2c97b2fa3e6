using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets saved connections: names, addresses and options, never secrets.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpConnection")]
[OutputType(typeof(SavedConnection))]
public sealed class GetConnectionCommand : StoredConnectionCommand
{
    /// <summary>The names of the connections; without it all of them.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string[]? Name { get; set; }

    internal override async Task ProcessAsync(ConnectionStore store, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Name is null)
            pipeline.WriteAll(store.List());
        foreach (var name in Name ?? [])
        {
            await pipeline.AttemptAsync(name, () =>
            {
                pipeline.Write(store.Get(name));
                return Task.CompletedTask;
            });
        }
    }
}
