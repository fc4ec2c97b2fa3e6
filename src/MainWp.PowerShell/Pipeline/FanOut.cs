using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace MainWp.PowerShell.Pipeline;

/// <summary>Does the same for many items, several at once, and writes the results in input order or as they come.</summary>
/// <param name="Limit">How many run at once, from 1.</param>
/// <param name="Unordered">True to write each result as soon as it is there.</param>
/// <param name="Activity">The progress bar's title; empty for the command's name.</param>
internal sealed record FanOut(int Limit, bool Unordered = false, string Activity = "")
{
    /// <summary>How long it runs without a progress bar.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The limit that commands start from.</summary>
    public const int DefaultLimit = 8;

    /// <summary>Runs work without results. Each failed item is an error of its own.</summary>
    public Task RunAsync<T>(ServiceClient client, IPipelineWriter pipeline, IAsyncEnumerable<T> items, Func<T, object> target, Func<T, CancellationToken, Task> work, CancellationToken stop) =>
        RunAsync(client, pipeline, items, target, (item, cancel) => AndThenNothing(work(item, cancel)), (_, _) => { }, stop);

    /// <summary>Runs the work. Each failed item is an error of its own.</summary>
    public Task RunAsync<T, TResult>(
        ServiceClient client, IPipelineWriter pipeline, IAsyncEnumerable<T> items, Func<T, object> target, Func<T, CancellationToken, Task<TResult>> work, Action<T, TResult> say, CancellationToken stop) =>
        RunAsync(client, pipeline, items, item => [target(item)], work, say, stop);

    /// <summary>Runs the work. If it fails, each of its targets is an error. Called on the pipeline thread, and writes only there.</summary>
    /// <param name="client">The session's client.</param>
    /// <param name="pipeline">Where results and errors go.</param>
    /// <param name="items">The items; they may still be arriving.</param>
    /// <param name="targets">What the user named, for errors: one or, where an item is a batch, several.</param>
    /// <param name="work">The work on one item.</param>
    /// <param name="say">Writes one result.</param>
    /// <param name="stop">Ends everything.</param>
    public Task RunAsync<T, TResult>(
        ServiceClient client, IPipelineWriter pipeline, IAsyncEnumerable<T> items, Func<T, IReadOnlyList<object>> targets, Func<T, CancellationToken, Task<TResult>> work, Action<T, TResult> say, CancellationToken stop) =>
        pipeline.Held.AroundAsync(() => RunHeldAsync(client, pipeline, items, targets, work, say, stop));

    private async Task RunHeldAsync<T, TResult>(
        ServiceClient client, IPipelineWriter pipeline, IAsyncEnumerable<T> items, Func<T, IReadOnlyList<object>> targets, Func<T, CancellationToken, Task<TResult>> work, Action<T, TResult> say, CancellationToken stop)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var gate = new SemaphoreSlim(Limit);
        // Without an engine there is no pump that brings results, errors and progress to one thread.
        var voice = new object();
        var held = pipeline.Held.Count;
        var progress = new FanOutProgress(Activity, pipeline, voice);
        var telling = progress.BeginAsync(Patience, cancel.Token);
        var started = Channel.CreateUnbounded<(T Item, Task<TResult> Work)>();
        var saying = WriteResultsAsync(client, pipeline, started.Reader, targets, say, voice, cancel);
        var all = new List<Task>();
        try
        {
            await foreach (var item in items)
            {
                await gate.WaitAsync(cancel.Token);
                if (pipeline.Held.Count > held)
                    break;
                progress.Begun++;
                if (!pipeline.MayAttempt(client, targets(item)))
                {
                    gate.Release();
                    progress.Done();
                    continue;
                }
                var task = WorkAsync(item);
                all.RemoveAll(done => done.IsCompleted);
                all.Add(task);
                started.Writer.TryWrite((item, task));
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Writing failed, and that error says why.
        }
        catch
        {
            // The user must see the items' own failures, not that other work was cancelled because of them.
            cancel.Cancel();
            started.Writer.Complete();
            await Task.WhenAll(all.Append(saying).Append(telling).Select(Settled));
            throw;
        }
        progress.IsTotalKnown = true;
        started.Writer.Complete();
        try
        {
            await saying;
        }
        finally
        {
            cancel.Cancel();
            await Task.WhenAll(all.Append(telling).Select(Settled));
        }
        progress.End();

        async Task<TResult> WorkAsync(T item)
        {
            try
            {
                return await work(item, cancel.Token);
            }
            finally
            {
                gate.Release();
                progress.Done();
            }
        }
    }

    private async Task WriteResultsAsync<T, TResult>(
        ServiceClient client, IPipelineWriter pipeline, ChannelReader<(T Item, Task<TResult> Work)> started, Func<T, IReadOnlyList<object>> targets, Action<T, TResult> say, object voice, CancellationTokenSource cancel)
    {
        var pending = new List<Task>();
        ExceptionDispatchInfo? end = null;
        try
        {
            while (await started.WaitToReadAsync())
            {
                while (started.TryRead(out var next))
                {
                    var saying = WriteResultAsync(next.Item, next.Work);
                    if (Unordered)
                        pending.Add(saying);
                    else
                        await saying;
                }
            }
            await Task.WhenAll(pending);
        }
        catch
        {
            cancel.Cancel();
            throw;
        }
        end?.Throw();

        async Task WriteResultAsync(T item, Task<TResult> work)
        {
            TResult result;
            try
            {
                result = await work;
            }
            catch (MainWpException e) when (!Attempts.EndsTheCommand(client, e))
            {
                lock (voice)
                {
                    foreach (var target in targets(item))
                        pipeline.WriteError(CommandError.From(e, target));
                }
                return;
            }
            catch (Exception e)
            {
                // This ends the work on the other items. What they wrote before comes out first.
                end ??= ExceptionDispatchInfo.Capture(e);
                cancel.Cancel();
                return;
            }
            lock (voice)
                say(item, result);
        }
    }

    private static async Task<bool> AndThenNothing(Task work)
    {
        await work;
        return true;
    }

    private static async Task Settled(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e) when (e is OperationCanceledException or MainWpException)
        {
        }
    }
}
