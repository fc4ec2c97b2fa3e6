using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets saved connections: names, addresses and options, never secrets.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpConnection")]
[OutputType(typeof(SavedConnection))]
public sealed class GetConnectionCommand : StoredConnectionCommand
{
    /// <summary>The names of the connections. Default: all connections.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string[]? Name { get; set; }

    internal override Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop) => Store.Dashboards.WriteAsync(Name, pipeline);
}
