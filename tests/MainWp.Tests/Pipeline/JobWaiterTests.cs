using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Pipeline;

public class JobWaiterTests
{
    private static readonly JobWaiter Waiter = new(TimeSpan.FromHours(1), StallTimeout: TimeSpan.FromMinutes(3));

    [Fact]
    public async Task Work_that_keeps_moving_may_take_longer_than_the_stall_time_out()
    {
        var clock = new InstantClock();

        Assert.True(await WaitAsync(Waiter, clock, looks => looks / 4, ended: 60));
        Assert.True(clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait) > Waiter.StallTimeout);
    }

    [Fact]
    public async Task Work_that_stands_still_is_waited_for_as_long_as_the_stall_time_out()
    {
        var clock = new InstantClock();

        Assert.False(await WaitAsync(Waiter, clock, _ => 1, ended: int.MaxValue));
        Assert.Equal(Waiter.StallTimeout, clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait));
    }

    [Fact]
    public async Task The_time_out_ends_work_that_moves_for_ever()
    {
        var clock = new InstantClock();

        Assert.False(await WaitAsync(Waiter, clock, looks => looks, ended: int.MaxValue));
        Assert.Equal(Waiter.Timeout, clock.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait));
    }

    private static Task<bool> WaitAsync(JobWaiter waiter, InstantClock clock, Func<int, int> done, int ended)
    {
        var looks = 0;
        return waiter.WaitAsync(new RecordingPipeline(), "Waiting", _ => Task.FromResult(new JobProgress(done(++looks), 0, "", looks >= ended)), clock.Clock, default);
    }
}
