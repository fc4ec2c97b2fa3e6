using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Pipeline;

public class FanOutTests
{
    private readonly RecordingPipeline _said = new();
    private readonly MainWpClient _client = new FakeDashboard().Client();

    [Fact]
    public void Says_results_in_input_order_however_they_end()
    {
        var gates = Gates(3);

        Run(new FanOut(3), [0, 1, 2], (i, _) => gates[i].Task, () =>
        {
            gates[2].SetResult(2);
            gates[0].SetResult(0);
            gates[1].SetResult(1);
        });

        Assert.Equal([0, 1, 2], _said.Output);
    }

    [Fact]
    public void Says_results_as_they_come_where_that_is_wanted()
    {
        var gates = Gates(3);

        gates[2].SetResult(2);

        PipelinePump.Run(() => new FanOut(3, Unordered: true).RunAsync(_client, _said, Items([0, 1, 2]), i => i, (i, _) => gates[i].Task, (_, result) =>
        {
            _said.Write(result);
            if (result > 0)
                gates[result - 1].SetResult(result - 1);
        }, default));

        Assert.Equal([2, 1, 0], _said.Output);
    }

    [Fact]
    public void Runs_no_more_than_the_limit()
    {
        int now = 0, most = 0;

        var full = new TaskCompletionSource<bool>();

        Run(new FanOut(4), Enumerable.Range(0, 50), async (i, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 4)
                full.TrySetResult(true);
            await full.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return i;
        });

        Assert.Equal(4, most);
        Assert.Equal(50, _said.Output.Count);
    }

    [Fact]
    public void A_refused_write_cancels_what_runs_and_starts_nothing_more()
    {
        _said.RefuseFrom = 1;
        var started = new List<int>();
        var cancelled = 0;

        Assert.Throws<WriteRefusedException>(() => Run(new FanOut(2), Enumerable.Range(0, 50), async (i, stop) =>
        {
            started.Add(i);
            if (i == 0)
                return i;
            try
            {
                await Task.Delay(-1, stop);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
                throw;
            }
            return i;
        }));

        Assert.True(started.Count <= 3, $"{started.Count} were started.");
        Assert.Equal(started.Count - 1, cancelled);
    }

    [Fact]
    public void A_failed_item_is_its_own_error()
    {
        Run(new FanOut(2), [1, 2, 3], (i, _) => i == 2 ? throw new MainWpException(ErrorKind.NotFound, "gone") : Task.FromResult(i));

        Assert.Equal([1, 3], _said.Output);
        Assert.Equal(2, Assert.Single(_said.Errors).Target);
    }

    [Fact]
    public void What_the_items_fail_with_is_thrown_and_what_runs_is_cancelled()
    {
        var cancelled = false;

        var failure = Assert.Throws<MainWpException>(() => PipelinePump.Run(() => new FanOut(2).RunAsync(
            _client, _said, FailingAfterOne(), i => i, Work, (_, result) => _said.Write(result), default)));

        Assert.Equal("the list broke", failure.Message);
        Assert.True(cancelled);

        async Task<int> Work(int i, CancellationToken stop)
        {
            try
            {
                await Task.Delay(-1, stop);
            }
            catch (OperationCanceledException)
            {
                cancelled = true;
                throw;
            }
            return i;
        }
    }

    [Fact]
    public void Stopping_cancels_what_runs()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => PipelinePump.Run(() => new FanOut(2).RunAsync(
            _client, _said, Items([1, 2, 3]), i => i, Work, (_, result) => _said.Write(result), stop.Token)));

        Assert.Empty(_said.Output);

        async Task<int> Work(int i, CancellationToken cancel)
        {
            if (i == 2)
                stop.Cancel();
            await Task.Delay(-1, cancel);
            return i;
        }
    }

    [Fact]
    public void After_three_refusals_in_a_row_the_rest_is_not_attempted()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", "v2/sites-count");
        for (var i = 0; i < 8; i++)
            dashboard.Answering("GET refused", "v2/err-auth-bad-token");
        var client = dashboard.Client();

        PipelinePump.Run(() => new FanOut(1).RunAsync(client, _said, Items(Enumerable.Range(0, 10)), i => i, async (i, stop) =>
        {
            using var answer = await client.Transport.SendAsync(MainWp.Http.Request.Get(i == 0 ? "sites/count" : "refused"), stop);
            return i;
        }, (_, result) => _said.Write(result), default));

        Assert.Equal(3, dashboard.Asked("GET refused").Count);
        Assert.Equal([.. Enumerable.Repeat("Unauthorized", 3), .. Enumerable.Repeat("NotAttempted", 6)], _said.Errors.Select(error => error.Id));
        Assert.Equal(Enumerable.Range(1, 9), _said.Errors.Select(error => (int)error.Target!).Order());
    }

    private static TaskCompletionSource<int>[] Gates(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously))];

    private static async IAsyncEnumerable<int> Items(IEnumerable<int> items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static async IAsyncEnumerable<int> FailingAfterOne()
    {
        yield return 1;
        await Task.Yield();
        throw new MainWpException(ErrorKind.Unauthorized, "the list broke");
    }

    private void Run(FanOut fanOut, IEnumerable<int> items, Func<int, CancellationToken, Task<int>> work, Action? meanwhile = null) => PipelinePump.Run(async () =>
    {
        var running = fanOut.RunAsync(_client, _said, Items(items), i => i, work, (_, result) => _said.Write(result), default);
        meanwhile?.Invoke();
        await running;
    });
}
