using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the background jobs started in this runspace, or where those named stand: batch updates, jobs of abilities, jobs of the tools.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpJob")]
[OutputType(typeof(BatchUpdate), typeof(Job), typeof(ToolJob))]
public sealed class GetJobCommand : JobListCommand<JobReference>
{
    /// <summary>The jobs: objects, ids of this runspace, or job ids of the server.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(JobCompleter))]
    [Alias("Id", "JobId")]
    public JobReference[] Job { get; set; } = [];

    private protected override JobReference[] Named => Job;

    private protected override IReadOnlyList<JobReference> Every => [.. Jobs.All.Select(job => new JobReference(job))];
}
