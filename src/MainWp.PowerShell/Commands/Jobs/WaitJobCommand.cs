using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Waits for background jobs and outputs what came of each; the sites that failed are errors besides.</summary>
[Cmdlet(VerbsLifecycle.Wait, "MainWpJob")]
[OutputType(typeof(Job), typeof(ToolJob), typeof(UpdateResult))]
public sealed class WaitJobCommand : ItemsCommand<JobReference>
{
    /// <summary>The jobs: objects, ids of this runspace, or job ids of the server.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(JobCompleter))]
    [Alias("Id", "JobId")]
    public JobReference[] Job { get; set; } = [];

    /// <summary>The longest wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = WaitBatchUpdateCommand.DefaultTimeoutSec;

    /// <summary>How long nothing may change before the wait ends.</summary>
    [Parameter]
    public TimeSpan StallTimeout { get; set; } = WaitBatchUpdateCommand.DefaultStallTimeout;

    internal override IReadOnlyList<JobReference> Items => Job;

    internal override Task ProcessAsync(MainWpClient client, Incoming<JobReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).WaitAsync(items, new JobWaiter(TimeSpan.FromSeconds(TimeoutSec), StallTimeout), stop);
}
