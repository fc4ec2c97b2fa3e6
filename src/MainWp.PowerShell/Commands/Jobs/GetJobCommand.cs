using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the background jobs started in this runspace, or where those named stand: batch updates, jobs of abilities, jobs of the tools.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpJob")]
[OutputType(typeof(BatchUpdate), typeof(Job), typeof(ToolJob))]
public sealed class GetJobCommand : ItemsCommand<JobReference>
{
    /// <summary>The jobs: objects, ids of this runspace, or job ids of the server.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(JobCompleter))]
    [Alias("Id", "JobId")]
    public JobReference[] Job { get; set; } = [];

    internal override IReadOnlyList<JobReference> Items => Job.Length == 0 && !ExpectsInput ? [.. Jobs.All.Select(job => new JobReference(job))] : Job;

    // The list also holds what was started on dashboards that are no longer connected: as it was last seen.
    internal override void LeaveOut(CommandRun run, JobReference item, MainWpException reason)
    {
        if (Job.Length == 0)
            run.Pipeline.Write(item.Resolve(Jobs, item.Dashboard!));
        else
            base.LeaveOut(run, item, reason);
    }

    internal override Task ProcessAsync(MainWpClient client, Incoming<JobReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).GetAsync(items, stop);
}
