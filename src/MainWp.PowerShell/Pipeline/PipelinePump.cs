using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MainWp.PowerShell.Pipeline;

/// <summary>
/// Runs a command's async method on the pipeline thread. Its continuations are posted here and run by the thread that pumps, so a write
/// inside it is a plain WriteObject, and a refused write fails where it was made.
/// </summary>
internal sealed class PipelinePump : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<Posted> _posted = [];

    /// <summary>Runs work to its end on this thread.</summary>
    public static void Run(Func<Task> work)
    {
        using var pump = new PipelinePump();
        pump.Finish(pump.Start(work));
    }

    /// <summary>Starts work on this thread; it goes on whenever this thread pumps.</summary>
    public Task Start(Func<Task> work)
    {
        Task task = Task.CompletedTask;
        InThisContext(() => task = work());
        return task;
    }

    /// <summary>
    /// Pumps until the work has ended and all its notices are written, and throws the exception of the work. If a notice was refused, that
    /// exception is thrown, but not before the work has ended: it is never left behind.
    /// </summary>
    public void Finish(Task work)
    {
        ExceptionDispatchInfo? refused = null;
        InThisContext(() =>
        {
            work.ContinueWith(_ => Post(_ => { }, null), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            while (Next(work) is { } next)
            {
                try
                {
                    next.Run();
                }
                catch (Exception e)
                {
                    refused ??= ExceptionDispatchInfo.Capture(e);
                }
            }
        });
        refused?.Throw();
        work.GetAwaiter().GetResult();
    }

    /// <summary>Runs what is waiting, without waiting for more.</summary>
    public void RunPosted() => InThisContext(() =>
    {
        while (_posted.TryTake(out var next))
            next.Run();
    });

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            _posted.Add(new Posted(d, state));
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException)
        {
            // The command has ended: nobody listens to a late notice.
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("A command's work is posted, never sent.");

    public override SynchronizationContext CreateCopy() => this;

    public void Dispose() => _posted.Dispose();

    // Once the work is seen to have ended, everything that it said before is in the queue.
    private Posted? Next(Task work)
    {
        if (!work.IsCompleted)
            return _posted.Take();
        return _posted.TryTake(out var next) ? next : null;
    }

    private void InThisContext(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    // A class, not a struct: the framework contains compiled collections of classes, while a collection of structs would be compiled during
    // the command.
    private sealed class Posted(SendOrPostCallback callback, object? state)
    {
        public void Run() => callback(state);
    }
}
