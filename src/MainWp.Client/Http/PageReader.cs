namespace MainWp.Http;

/// <summary>
/// Asks for the pages of a list and returns them in order. It reads one page ahead of the consumer, or several at once if the server tells
/// how many there are and the list allows it.
/// </summary>
/// <param name="read">Asks for a page, from 1.</param>
/// <param name="list">Decides which rows are new and what comes next.</param>
/// <param name="first">The page to start at, from 1.</param>
/// <param name="size">Rows per page.</param>
/// <param name="wanted">Rows that the consumer will take at most: no page beyond them is asked for.</param>
/// <param name="sideBySide">Pages under way at once where their number is known, from 1.</param>
/// <param name="end">Called at the end, with what was still wanted.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class PageReader<T>(
    Func<int, CancellationToken, Task<Rows<T>>> read, ListReading<T> list, int first, int size, long wanted, int sideBySide, Action<long> end, CancellationToken stop) : IAsyncDisposable
{
    private readonly CancellationTokenSource _abandon = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Queue<Task<Rows<T>>> _ahead = new();
    private readonly List<Task> _started = [];

    private Task _making = Task.CompletedTask;
    private int? _next = first;
    private bool _goesOn;
    private long _wanted = wanted;

    /// <summary>The new rows of the next page that has any; empty at the end.</summary>
    public async Task<IReadOnlyList<T>> NextAsync()
    {
        while (_next is { } page)
        {
            if (_ahead.Count == 0)
                Ask(page);
            var rows = await _ahead.Dequeue().ConfigureAwait(false);
            var fresh = list.Take(rows);
            _wanted -= fresh.Count;
            _next = _wanted > 0 ? list.After(page, rows, fresh.Count) : null;
            if (_next != page + 1)
                _ahead.Clear();
            if (_goesOn)
                ReadAhead();
            if (fresh.Count > 0)
                return fresh;
        }
        end(_wanted);
        return [];
    }

    /// <summary>
    /// Asks for the next page if there is one, and from now on as soon as a page has arrived. For consumers that surely go on.
    /// </summary>
    public void ReadAhead()
    {
        _goesOn = true;
        while (_next is { } next && _ahead.Count < sideBySide && (_ahead.Count == 0 || next + _ahead.Count <= list.LastPage) && (long)_ahead.Count * size < _wanted)
            Ask(next + _ahead.Count);
    }

    /// <summary>
    /// The items that are made of the rows, in order. Nothing is read ahead before the second item of a page is wanted. From then on, the
    /// items of the next page are made while these are consumed.
    /// </summary>
    /// <param name="make">Makes the items of one page. Its token is cancelled when the consumer stops.</param>
    public async IAsyncEnumerable<TItem> ItemsAsync<TItem>(Func<IReadOnlyList<T>, CancellationToken, Task<IReadOnlyList<TItem>>> make)
    {
        Task<IReadOnlyList<TItem>?>? ahead = null;
        while (await (ahead ?? MakeAsync()).ConfigureAwait(false) is { } items)
        {
            ahead = null;
            for (var at = 0; at < items.Count; at++)
            {
                if (at == 1)
                    ReadAhead();
                // Not at the end of the list: what is said there is of no interest to a consumer that stops before.
                if (at == 1 && _next is not null)
                    _making = ahead = Task.Run(MakeAsync);
                yield return items[at];
            }
        }

        async Task<IReadOnlyList<TItem>?> MakeAsync() =>
            await NextAsync().ConfigureAwait(false) is { Count: > 0 } page ? await make(page, _abandon.Token).ConfigureAwait(false) : null;
    }

    /// <summary>Abandons what is under way and waits until it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        _abandon.Cancel();
        await SettledAsync(_making).ConfigureAwait(false);
        await SettledAsync(Task.WhenAll(_started)).ConfigureAwait(false);
        _abandon.Dispose();
    }

    private static Task SettledAsync(Task work) => work.ContinueWith(done => _ = done.Exception, TaskScheduler.Default);

    private void Ask(int page)
    {
        _started.RemoveAll(task => task.IsCompleted);
        var rows = read(page, _abandon.Token);
        _ahead.Enqueue(rows);
        _started.Add(rows);
    }
}
