using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the batch updates that were started in this runspace.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpBatchUpdate")]
[OutputType(typeof(BatchUpdate))]
public sealed class GetBatchUpdateCommand : JobListCommand<BatchUpdateReference>
{
    /// <summary>The batch updates: objects, ids of this runspace, or job ids of the dashboard.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BatchUpdateCompleter))]
    [Alias("Id", "JobId")]
    public BatchUpdateReference[] BatchUpdate { get; set; } = [];

    private protected override BatchUpdateReference[] Named => BatchUpdate;

    private protected override IReadOnlyList<BatchUpdateReference> Every => [.. Jobs.BatchUpdates.Select(job => new BatchUpdateReference(job))];
}
