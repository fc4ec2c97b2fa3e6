using MainWp.Emulator.Faults;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public class RateLimitTests
{
    private static readonly TimeSpan ClockResolution = TimeSpan.FromMilliseconds(16);

    [Fact]
    public async Task The_documented_limits_are_the_defaults_and_shared_by_a_sessions_commands()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var opened = new List<(int Permits, TimeSpan Window)>();
        var entered = 0;
        bench.OpenLimiter = (permits, window) =>
        {
            opened.Add((permits, window));
            return (_ => Task.FromResult(Interlocked.Increment(ref entered)), new MemoryStream());
        };

        var session = await bench.ConnectAsync();
        await bench.RunAsync(new GetWpAdminSiteCommand(), session);
        await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Equal([(10, TimeSpan.FromSeconds(1)), (1000, TimeSpan.FromMinutes(15))], opened);
        Assert.Equal(3, entered);
    }

    [Fact]
    public async Task The_authentication_endpoints_have_a_limit_of_their_own()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var entered = new List<int>();
        bench.OpenLimiter = (permits, _) => (_ => Task.Run(() => { lock (entered) entered.Add(permits); }), new MemoryStream());

        await bench.SignInAsync();

        Assert.Equal([10, 1000], entered);
    }

    [Fact]
    public async Task Says_that_it_holds_back_and_when_that_is_over()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var turn = new TaskCompletionSource();
        bench.OpenLimiter = (permits, _) => (_ => permits == 1000 ? turn.Task : Task.CompletedTask, new MemoryStream());

        var connecting = bench.ConnectAsync();

        Assert.Contains("1000 requests in 15 minutes", Assert.Single(bench.Waits));
        Assert.Equal(0, bench.Service.Requests.Count);
        turn.SetResult();
        await connecting;
        Assert.Equal(2, bench.Waits.Count);
        Assert.Null(bench.Waits[1]);
    }

    [Fact]
    public async Task A_limit_of_0_is_none()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.OpenLimiter = (_, _) => throw new InvalidOperationException("Nothing is to be limited.");

        await bench.ConnectAsync(change: request => request.AuthenticationLimit = request.StandardLimit = 0);

        Assert.Equal(1, bench.Service.Requests.Count);
    }

    [Fact]
    public async Task Counted_at_the_server_no_more_requests_come_than_the_windows_so_far_allow()
    {
        const int Limit = 5;
        var window = TimeSpan.FromMilliseconds(200);
        await using var bench = await WpAdminBench.StartAsync(options => options with { Time = TimeProvider.System });
        bench.OpenLimiter = (_, _) => RateLimiterSource.Open(Limit, window);
        var began = DateTimeOffset.UtcNow;
        var session = await bench.ConnectAsync();

        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => bench.Client(session).Sites.ListAsync(CancellationToken.None)));

        var arrivals = bench.Service.State.WindowOf("Full access", isAuthentication: false).Arrivals;
        Assert.Equal(25, arrivals.Count);
        Assert.All(Enumerable.Range(1, 4), windows => Assert.InRange(arrivals.Count(arrival => arrival < began + (windows * window) - ClockResolution), 0, windows * Limit));
        Assert.Contains(bench.Waits, wait => wait is not null);
    }

    [Fact]
    public async Task A_refusal_is_waited_out_as_long_as_the_service_asks()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Service.Faults.Add(new Fault(FaultKind.Throttled) { RetryAfter = TimeSpan.FromMinutes(12), Path = "/v2/sites/site_1" });

        var said = await bench.RunAsync(new GetWpAdminSiteCommand { Id = [new("site_1")] }, await bench.ConnectAsync());

        Assert.Single(said.Output);
        Assert.Equal(TimeSpan.FromMinutes(12), Assert.Single(bench.Clock.Waits));
        Assert.Contains("in 720 s", bench.Waits[0]);
        Assert.Null(bench.Waits[1]);
    }

    [Fact]
    public async Task A_service_that_goes_on_refusing_is_told_as_that()
    {
        await using var bench = await WpAdminBench.StartAsync(options => options with { StandardLimit = 1 });

        var e = await Assert.ThrowsAsync<MainWpException>(async () => await bench.RunAsync(new GetWpAdminSiteCommand(), await bench.ConnectAsync()));

        Assert.Equal(ErrorKind.Throttled, e.Kind);
        Assert.Contains("Try again in 900 s", e.Message);
        Assert.Equal(3, bench.Clock.Waits.Count);
    }

    [Fact]
    public async Task The_limiter_lets_go_a_caller_who_stops_waiting()
    {
        var (enter, lifetime) = RateLimiterSource.Open(1, TimeSpan.FromMinutes(5));
        using var open = lifetime;
        using var stop = new CancellationTokenSource();
        await enter(stop.Token);
        var waiting = enter(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
