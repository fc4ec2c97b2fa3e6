using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>Waits for batch updates and returns the result of each update.</summary>
[Cmdlet(VerbsLifecycle.Wait, "MainWpBatchUpdate")]
[OutputType(typeof(UpdateResult))]
public sealed class WaitBatchUpdateCommand : WaitCommand<BatchUpdateReference>
{
    /// <summary>The batch updates: objects, ids of this runspace, or job ids of the dashboard.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(BatchUpdateCompleter))]
    [Alias("Id", "JobId")]
    public BatchUpdateReference[] BatchUpdate { get; set; } = [];

    internal override IReadOnlyList<BatchUpdateReference> Items => BatchUpdate;
}
