using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>Waits for background jobs and returns the result of each.</summary>
[Cmdlet(VerbsLifecycle.Wait, "MainWpJob")]
[OutputType(typeof(Job), typeof(ToolJob), typeof(UpdateResult))]
public sealed class WaitJobCommand : WaitCommand<JobReference>
{
    /// <summary>The jobs: objects, ids of this runspace, or job ids of the dashboard.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(JobCompleter))]
    [Alias("Id", "JobId")]
    public JobReference[] Job { get; set; } = [];

    internal override IReadOnlyList<JobReference> Items => Job;
}
