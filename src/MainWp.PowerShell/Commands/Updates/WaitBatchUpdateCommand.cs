using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Waits for batch updates and outputs what became of each update; those that failed are errors besides.</summary>
[Cmdlet(VerbsLifecycle.Wait, "MainWpBatchUpdate")]
[OutputType(typeof(UpdateResult))]
public sealed class WaitBatchUpdateCommand : ItemsCommand<BatchUpdateReference>
{
    /// <summary>The server itself gives up on a job after four hours.</summary>
    internal const int DefaultTimeoutSec = 4 * 60 * 60;

    /// <summary>How long nothing may change.</summary>
    internal static TimeSpan DefaultStallTimeout { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The batch updates: objects, ids of this runspace, or job ids of the server.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(BatchUpdateCompleter))]
    [Alias("Id", "JobId")]
    public BatchUpdateReference[] BatchUpdate { get; set; } = [];

    /// <summary>The longest wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = DefaultTimeoutSec;

    /// <summary>How long nothing may change before the rest is reported as not confirmed.</summary>
    [Parameter]
    public TimeSpan StallTimeout { get; set; } = DefaultStallTimeout;

    internal override IReadOnlyList<BatchUpdateReference> Items => BatchUpdate;

    internal override Task ProcessAsync(MainWpClient client, Incoming<BatchUpdateReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).WaitAsync(items, new JobWaiter(TimeSpan.FromSeconds(TimeoutSec), StallTimeout), stop);
}
