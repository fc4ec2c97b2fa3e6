using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Pipeline;

public class PipelinePumpTests
{
    [Fact]
    public void Continues_on_the_thread_that_pumps()
    {
        var threads = new List<int>();

        PipelinePump.Run(async () =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            await Task.Run(() => { });
            threads.Add(Environment.CurrentManagedThreadId);
            await Task.Yield();
            threads.Add(Environment.CurrentManagedThreadId);
        });

        Assert.All(threads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
    }

    [Fact]
    public void Runs_what_is_posted_in_order()
    {
        using var pump = new PipelinePump();
        var order = new List<int>();

        pump.Finish(pump.Start(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                var number = i;
                await Task.Run(() => pump.Post(_ => order.Add(number), null));
            }
        }));

        Assert.Equal(Enumerable.Range(0, 100), order);
    }

    [Fact]
    public void A_refused_write_surfaces_at_the_write_and_ends_the_work()
    {
        var pipeline = new RecordingPipeline { RefuseFrom = 2 };
        var reached = new List<int>();

        Assert.Throws<WriteRefusedException>(() => PipelinePump.Run(async () =>
        {
            for (var i = 1; i <= 20; i++)
            {
                await Task.Yield();
                reached.Add(i);
                pipeline.Write(i);
            }
        }));

        Assert.Equal([1, 2], reached);
    }

    [Fact]
    public void Says_what_is_waiting_when_the_work_has_ended()
    {
        using var pump = new PipelinePump();
        var said = new List<int>();
        pump.Post(_ => said.Add(1), null);
        pump.Post(_ => said.Add(2), null);

        pump.Finish(Task.CompletedTask);

        Assert.Equal([1, 2], said);
    }

    [Fact]
    public void Nothing_that_another_thread_says_last_is_lost()
    {
        const int Runs = 10_000;
        var said = 0;

        for (var run = 0; run < Runs; run++)
        {
            using var pump = new PipelinePump();
            pump.Finish(pump.Start(() => Task.Run(() =>
            {
                pump.Post(_ => said++, null);
                pump.Post(_ => said++, null);
            })));
        }

        Assert.Equal(2 * Runs, said);
    }

    [Fact]
    public void A_refused_notice_waits_for_the_work_to_end()
    {
        using var pump = new PipelinePump();
        var ended = false;

        Assert.Throws<WriteRefusedException>(() => pump.Finish(pump.Start(async () =>
        {
            pump.Post(_ => throw new WriteRefusedException(), null);
            await Task.Yield();
            await Task.Run(() => { });
            ended = true;
        })));

        Assert.True(ended);
    }

    [Fact]
    public void Throws_what_the_work_threw() =>
        Assert.Equal("why", Assert.Throws<InvalidOperationException>(() => PipelinePump.Run(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("why");
        })).Message);

    [Fact]
    public void Cancelled_work_ends_as_cancelled()
    {
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => PipelinePump.Run(async () =>
        {
            stop.Cancel();
            await Task.Delay(-1, stop.Token);
        }));
    }

    [Fact]
    public void Restores_the_context_that_was_there_also_when_nested()
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext? inside = null, after = null;

        PipelinePump.Run(async () =>
        {
            var mine = SynchronizationContext.Current;
            PipelinePump.Run(() =>
            {
                inside = SynchronizationContext.Current;
                return Task.CompletedTask;
            });
            after = SynchronizationContext.Current;
            Assert.Same(mine, after);
            await Task.Yield();
        });

        Assert.NotSame(inside, after);
        Assert.Same(before, SynchronizationContext.Current);
    }

    [Fact]
    public void A_notice_after_the_end_is_lost_quietly()
    {
        var pump = new PipelinePump();
        pump.Dispose();

        Assert.Null(Record.Exception(() => pump.Post(_ => Assert.Fail("ran"), null)));
    }
}
