using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets background jobs: batch updates, jobs of abilities and jobs of the tools.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpJob")]
[OutputType(typeof(BatchUpdate), typeof(Job), typeof(ToolJob))]
public sealed class GetJobCommand : JobListCommand<JobReference>
{
    /// <summary>The jobs: objects, ids of this runspace, or job ids of the dashboard.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JobCompleter))]
    [Alias("Id", "JobId")]
    public JobReference[] Job { get; set; } = [];

    private protected override JobReference[] Named => Job;

    private protected override IReadOnlyList<JobReference> Every => [.. Jobs.All.Select(job => new JobReference(job))];
}
