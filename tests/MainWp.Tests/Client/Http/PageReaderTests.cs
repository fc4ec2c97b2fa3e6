using MainWp.Http;
using MainWp.Json;

namespace MainWp.Tests.Client.Http;

public class PageReaderTests
{
    private const int Size = 2;
    private const int Total = 19;

    [Fact]
    public async Task Abandons_what_is_under_way_once_the_consumer_has_stopped()
    {
        var cancelled = new List<int>();
        var pages = new PageReader<int>(ReadAsync, new ListReading<int>(_ => true, 1, Size, 100), 1, Size, long.MaxValue, 4, _ => { }, default);
        await pages.NextAsync();
        pages.ReadAhead();

        await pages.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([2, 3, 4, 5], cancelled.Order());

        async Task<Rows<int>> ReadAsync(int page, CancellationToken abandon)
        {
            if (page > 1)
            {
                var end = new TaskCompletionSource<bool>();
                using var abandoned = abandon.Register(() =>
                {
                    cancelled.Add(page);
                    end.SetCanceled();
                });
                await end.Task;
            }
            return new Rows<int> { Items = { 1, 2 }, Envelope = new Envelope(null, null, null, Total, null) };
        }
    }

    [Fact]
    public async Task Makes_nothing_ahead_before_the_second_item_is_wanted()
    {
        var made = new List<int>();
        await using var pages = Counting();
        await using var items = pages.ItemsAsync(MakeAsync).GetAsyncEnumerator();

        await items.MoveNextAsync();

        Assert.Equal([1], made);

        Task<IReadOnlyList<int>> MakeAsync(IReadOnlyList<int> rows, CancellationToken abandon)
        {
            made.Add(rows[0]);
            return Task.FromResult(rows);
        }
    }

    [Fact]
    public async Task Makes_the_items_of_a_page_while_those_before_are_consumed()
    {
        var second = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var pages = Counting();
        var taken = new List<int>();

        await foreach (var item in pages.ItemsAsync(MakeAsync))
        {
            taken.Add(item);
            if (item == 2)
                await second.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        Assert.Equal(Enumerable.Range(1, Total), taken);

        Task<IReadOnlyList<int>> MakeAsync(IReadOnlyList<int> rows, CancellationToken abandon)
        {
            if (rows[0] == 3)
                second.SetResult(true);
            return Task.FromResult(rows);
        }
    }

    [Fact]
    public async Task Waits_for_what_is_being_made_once_the_consumer_has_stopped()
    {
        var (begun, release) = (new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        var pages = Counting();
        await using (var items = pages.ItemsAsync(MakeAsync).GetAsyncEnumerator())
        {
            await items.MoveNextAsync();
            await items.MoveNextAsync();
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        var ending = pages.DisposeAsync().AsTask();

        Assert.False(ending.IsCompleted);
        release.SetResult(true);
        await ending.WaitAsync(TimeSpan.FromSeconds(30));

        async Task<IReadOnlyList<int>> MakeAsync(IReadOnlyList<int> rows, CancellationToken abandon)
        {
            if (rows[0] == 1)
                return rows;
            begun.SetResult(true);
            await release.Task;
            abandon.ThrowIfCancellationRequested();
            return rows;
        }
    }

    [Fact]
    public async Task Gives_the_items_that_came_before_a_page_whose_items_cannot_be_made()
    {
        await using var pages = Counting();
        var taken = new List<int>();

        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var item in pages.ItemsAsync<int>((rows, _) => rows[0] == 5 ? throw new FormatException() : Task.FromResult(rows)))
                taken.Add(item);
        });

        Assert.Equal([1, 2, 3, 4], taken);
    }

    [Fact]
    public async Task Says_what_is_missing_only_to_a_consumer_that_comes_to_the_end()
    {
        var ends = 0;
        await using var pages = Counting(() => ends++);
        await using var items = pages.ItemsAsync((rows, _) => Task.FromResult(rows)).GetAsyncEnumerator();
        for (var item = 0; item < Total; item++)
            await items.MoveNextAsync();

        Assert.Equal(0, ends);
        Assert.False(await items.MoveNextAsync());
        Assert.Equal(1, ends);
    }

    private static PageReader<int> Counting(Action? end = null) => new(
        (page, _) => Task.FromResult(RowsOf(page)), new ListReading<int>(_ => true, 1, Size, 100), 1, Size, long.MaxValue, 4, _ => end?.Invoke(), default);

    private static Rows<int> RowsOf(int page)
    {
        var rows = new Rows<int> { Envelope = new Envelope(null, null, null, Total, null) };
        rows.Items.AddRange(Enumerable.Range(1, Total).Skip((page - 1) * Size).Take(Size));
        return rows;
    }
}
