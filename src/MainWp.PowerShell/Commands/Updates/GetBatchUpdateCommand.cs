using System.Management.Automation;
using MainWp.PowerShell.Binding;
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

    internal override IReadOnlyList<BatchUpdateReference> Items => BatchUpdate.Length == 0 && !ExpectsInput ? [.. Jobs.All.Select(job => new BatchUpdateReference(job))] : BatchUpdate;

    internal override async Task ProcessAsync(MainWpClient client, IAsyncEnumerable<BatchUpdateReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var reference in items)
        {
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                var job = reference.Resolve(Jobs, client.Transport.Connection.Address);
                if (job.JobId.Count > 0 && client.Transport.Connection.HasApplicationPassword)
                    job.Progress = await ProgressAsync(client, job, stop);
                pipeline.Write(job);
            });
        }
    }

    private static async Task<int?> ProgressAsync(MainWpClient client, BatchUpdate job, CancellationToken stop)
    {
        var progress = 0;
        foreach (var id in job.JobId)
            progress += (await client.Jobs.GetAsync(id, stop)).Progress;
        return progress / job.JobId.Count;
    }
}
