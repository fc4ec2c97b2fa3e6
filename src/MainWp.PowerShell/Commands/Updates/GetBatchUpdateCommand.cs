using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the batch updates started in this runspace, or where those named stand.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpBatchUpdate")]
[OutputType(typeof(BatchUpdate))]
public sealed class GetBatchUpdateCommand : GatheringCommand<BatchUpdateReference>
{
    /// <summary>The batch updates: objects, ids of this runspace, or job ids of the server.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Id", "JobId")]
    public BatchUpdateReference[] BatchUpdate { get; set; } = [];

    internal override IReadOnlyList<BatchUpdateReference> Items => BatchUpdate.Length == 0 && !ExpectsInput ? [.. Jobs.BatchUpdates.Select(job => new BatchUpdateReference(job))] : BatchUpdate;

    internal override Task ProcessAsync(MainWpClient client, IAsyncEnumerable<BatchUpdateReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).GetAsync(items, stop);
}
