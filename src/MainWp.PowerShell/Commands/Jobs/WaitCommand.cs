using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that waits for jobs.</summary>
/// <typeparam name="T">What names a job.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WaitCommand<T> : ItemsCommand<T>
    where T : JobReference
{
    /// <summary>The longest time to wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = JobWaiter.DefaultTimeoutSec;

    /// <summary>How long to wait without any progress.</summary>
    [Parameter]
    public TimeSpan StallTimeout { get; set; } = JobWaiter.DefaultStallTimeout;

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<T> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).WaitAsync(items, new JobWaiter(TimeSpan.FromSeconds(TimeoutSec), StallTimeout), stop);
}
