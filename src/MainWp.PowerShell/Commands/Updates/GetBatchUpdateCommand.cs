using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the batch updates started in this runspace, or where those named stand.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpBatchUpdate")]
[OutputType(typeof(BatchUpdate))]
public sealed class GetBatchUpdateCommand : ItemsCommand<BatchUpdateReference>
{
    /// <summary>The batch updates: objects, ids of this runspace, or job ids of the server.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(BatchUpdateCompleter))]
    [Alias("Id", "JobId")]
    public BatchUpdateReference[] BatchUpdate { get; set; } = [];

    internal override IReadOnlyList<BatchUpdateReference> Items => BatchUpdate.Length == 0 && !ExpectsInput ? [.. Jobs.BatchUpdates.Select(job => new BatchUpdateReference(job))] : BatchUpdate;

    // The list also holds what was started on dashboards that are no longer connected: as it was last seen.
    internal override void LeaveOut(CommandRun run, BatchUpdateReference item, MainWpException reason)
    {
        if (BatchUpdate.Length == 0)
            run.Pipeline.Write(item.Resolve(Jobs, item.Dashboard!));
        else
            base.LeaveOut(run, item, reason);
    }

    internal override Task ProcessAsync(MainWpClient client, Incoming<BatchUpdateReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).GetAsync(items, stop);
}
