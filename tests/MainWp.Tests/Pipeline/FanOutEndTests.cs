using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Pipeline;

/// <summary>What was done is said, however the command ends.</summary>
public class FanOutEndTests
{
    private readonly RecordingPipeline _said = new();
    private readonly MainWpClient _client = new FakeDashboard().Client();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_done_before_the_items_failed_is_said(bool unordered)
    {
        Assert.Throws<MainWpException>(() => Run(new FanOut(3, unordered), ThenFailing([1, 2]), WaitIfFirst));

        Assert.Equal([2], _said.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_done_beside_an_item_is_said_before_its_error_ends_the_pipeline(bool unordered)
    {
        var second = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _said.EndsAtErrors = true;

        Assert.Throws<WriteRefusedException>(() => Run(new FanOut(2, unordered), new[] { 1, 2, 3, 4, 5, 6 }.ToAsyncItems(), async (i, _) =>
        {
            if (i == 1)
            {
                second.SetResult(2);
                throw new MainWpException(ErrorKind.NotDone, "The first failed.");
            }
            await second.Task;
            return i;
        }));

        Assert.Contains(2, _said.Output);
        Assert.Single(_said.Errors);
    }

    [Fact]
    public void Nothing_is_begun_once_an_error_waits_to_end_the_pipeline()
    {
        var begun = new List<int>();
        _said.EndsAtErrors = true;

        Assert.Throws<WriteRefusedException>(() => Run(new FanOut(2), ThenOnceAnErrorWaits(), (i, _) =>
        {
            begun.Add(i);
            return i == 1 ? throw new MainWpException(ErrorKind.NotDone, "The first failed.") : Task.FromResult(i);
        }));

        Assert.Equal([1], begun);

        async IAsyncEnumerable<int> ThenOnceAnErrorWaits()
        {
            yield return 1;
            while (_said.Held.Count == 0)
                await Task.Yield();
            yield return 2;
        }
    }

    [Fact]
    public void What_takes_a_while_shows_how_far_it_is()
    {
        Run(new FanOut(1) { Patience = TimeSpan.Zero }, new[] { 1, 2 }.ToAsyncItems(), (i, _) => Task.FromResult(i));

        Assert.Contains(_said.Progress, progress => progress.Status.StartsWith("1 ", StringComparison.Ordinal));
        Assert.True(_said.Progress[^1].IsDone);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_done_before_another_item_ended_the_command_is_said(bool unordered)
    {
        var third = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

        Assert.Throws<InvalidOperationException>(() => Run(new FanOut(3, unordered), new[] { 1, 2, 3 }.ToAsyncItems(), async (i, _) =>
        {
            if (i == 3)
                third.SetResult(i);
            if (i != 2)
                return i;
            await third.Task;
            throw new InvalidOperationException();
        }));

        Assert.Equal([1, 3], _said.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_that_is_done_last_is_lost(bool unordered)
    {
        const int Runs = 5_000;

        for (var run = 0; run < Runs; run++)
            Run(new FanOut(2, unordered), new[] { 1, 2, 3 }.ToAsyncItems(), (i, _) => Task.Run(() => i));

        Assert.Equal(3 * Runs, _said.Output.Count);
    }

    private static async Task<int> WaitIfFirst(int i, CancellationToken stop)
    {
        if (i == 1)
            await Task.Delay(-1, stop);
        return i;
    }

    private static async IAsyncEnumerable<int> ThenFailing(int[] items)
    {
        foreach (var item in items)
            yield return item;
        await Task.Yield();
        throw new MainWpException(ErrorKind.Unauthorized, "the list broke");
    }

    private void Run(FanOut fanOut, IAsyncEnumerable<int> items, Func<int, CancellationToken, Task<int>> work) =>
        PipelinePump.Run(() => fanOut.RunAsync(_client, _said, items, i => i, work, (_, result) => _said.Write(result), default));
}
