using System.ComponentModel;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that gets jobs: those named, or all of this runspace.</summary>
/// <typeparam name="T">What names a job.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JobListCommand<T> : ItemsCommand<T>
    where T : JobReference
{
    /// <summary>The jobs that were named.</summary>
    private protected abstract T[] Named { get; }

    /// <summary>All jobs of this runspace.</summary>
    private protected abstract IReadOnlyList<T> Every { get; }

    internal sealed override IReadOnlyList<T> Items => Named.Length == 0 && !ExpectsInput ? Every : Named;

    // The list also contains jobs on dashboards that are no longer connected, as they were last seen.
    internal sealed override void LeaveOut(CommandRun run, T item, MainWpException reason)
    {
        if (Named.Length == 0)
            run.Pipeline.Write(item.Resolve(Jobs, item.Dashboard!));
        else
            base.LeaveOut(run, item, reason);
    }

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<T> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new JobRound(client, Jobs, pipeline).GetAsync(items, stop);
}
