using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets saved connections to the Wp Admin API: names, addresses and options, never secrets.</summary>
[Cmdlet(VerbsCommon.Get, "WpAdminConnection")]
[OutputType(typeof(SavedWpAdminConnection))]
public sealed class GetWpAdminConnectionCommand : StoredConnectionCommand
{
    /// <summary>The names of the connections. Default: all connections.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string[]? Name { get; set; }

    internal override Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop) => Store.WpAdmin.WriteAsync(Name, pipeline);
}
