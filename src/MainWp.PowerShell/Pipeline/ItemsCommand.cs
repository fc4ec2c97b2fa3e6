using System.ComponentModel;
using System.Threading.Channels;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>
/// A command for many items: what is piped or given in an array feeds one bounded queue per session, and its method runs once per
/// session while input still arrives.
/// </summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ItemsCommand<T> : DashboardCommand
    where T : Reference
{
    private const int QueueLength = 256;

    private readonly Dictionary<MainWpSession, (Channel<T> Queue, Task Work)> _workers = [];

    /// <summary>The items of this record.</summary>
    internal abstract IReadOnlyList<T> Items { get; }

    /// <summary>True where the command also runs without items, as with -All.</summary>
    internal virtual bool RunsWithoutItems => false;

    /// <summary>Handles an item that no session reaches: by default with an error of its own.</summary>
    internal virtual void LeaveOut(CommandRun run, T item, MainWpException reason) => run.Pipeline.WriteError(CommandError.From(reason, item));

    /// <summary>The command's work on a session's items, which arrive while it runs.</summary>
    internal abstract Task ProcessAsync(MainWpClient client, Incoming<T> items, IPipelineWriter pipeline, CancellationToken stop);

    /// <summary>Runs once the work of all sessions is done.</summary>
    internal virtual void Conclude(CommandRun run)
    {
    }

    internal sealed override async Task RecordAsync(CommandRun run)
    {
        foreach (var item in Items)
        {
            IReadOnlyList<MainWpSession> sessions;
            try
            {
                item.Admit(GetType(), IsChange);
                sessions = run.Sessions.For(item, IsChange);
            }
            catch (MainWpException e) when (e.Traits.RefusesItem)
            {
                LeaveOut(run, item, e);
                continue;
            }
            foreach (var session in sessions)
                await FeedAsync(run, session, item);
        }
    }

    internal sealed override async Task FinishAsync(CommandRun run)
    {
        if (RunsWithoutItems && IsTargetAdmitted(run))
        {
            foreach (var session in run.Sessions.For(Target, IsChange && Target is null))
                WorkerOf(run, session);
        }
        foreach (var (queue, _) in _workers.Values)
            queue.Writer.TryComplete();
        await Task.WhenAll(_workers.Values.Select(worker => worker.Work));
        Conclude(run);
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        base.ProcessRecord();
        Guard(() =>
        {
            Pump.RunPosted();
            foreach (var (_, work) in _workers.Values.Where(worker => worker.Work.IsCompleted))
                Pump.Finish(work);
        });
    }

    /// <inheritdoc/>
    private protected override void OnDispose()
    {
        // The pipeline ended without EndProcessing. Work that runs is cancelled and waited for, never left behind.
        StopProcessing();
        foreach (var (queue, work) in _workers.Values)
        {
            queue.Writer.TryComplete(new OperationCanceledException());
            if (!work.IsCompleted)
                Pump.Finish(Task.WhenAny(work));
        }
    }

    private async Task FeedAsync(CommandRun run, MainWpSession session, T item)
    {
        var (queue, work) = WorkerOf(run, session);
        while (!queue.Writer.TryWrite(item))
        {
            run.Stop.ThrowIfCancellationRequested();
            if (await Task.WhenAny(work, queue.Writer.WaitToWriteAsync(run.Stop).AsTask()) == work)
            {
                await work;
                return;
            }
        }
        if (work.IsFaulted || work.IsCanceled)
            await work;
    }

    private (Channel<T> Queue, Task Work) WorkerOf(CommandRun run, MainWpSession session)
    {
        if (!_workers.TryGetValue(session, out var worker))
        {
            var queue = Channel.CreateBounded<T>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
            _workers[session] = worker = (queue, ProcessAsync(run.ClientOf(session), new Incoming<T>(queue.Reader), run.Pipeline, run.Stop));
        }
        return worker;
    }
}
