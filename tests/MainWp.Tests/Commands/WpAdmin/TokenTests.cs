using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public class TokenTests
{
    [Fact]
    public async Task Is_refreshed_before_it_expires()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        await bench.PassAsync(TimeSpan.FromMinutes(59.5));

        await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
        Assert.DoesNotContain(bench.Service.Requests.All, request => request.Status == 401);
        Assert.Equal((bench.Clock.Now + TimeSpan.FromHours(1)).LocalDateTime, session.ExpiresAt);
    }

    [Fact]
    public async Task Is_kept_while_it_is_good()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        await bench.PassAsync(TimeSpan.FromMinutes(58));

        await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Equal(0, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task Is_refreshed_once_when_the_service_refuses_it()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.State.Tokens.EndAccessTokens();

        var said = await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Equal(5, said.Output.Count);
        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task Is_not_refreshed_again_and_again_for_a_service_that_refuses_everything()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.State.Tokens.Lifetime = TimeSpan.Zero;
        bench.Service.State.Tokens.EndAccessTokens();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.RunAsync(new GetWpAdminSiteCommand(), session));

        Assert.Equal(ErrorKind.Unauthorized, e.Kind);
        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task Commands_at_the_same_time_share_one_refresh()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.Faults.Latency = TimeSpan.FromMilliseconds(20);
        await bench.PassAsync(TimeSpan.FromHours(2));

        var lists = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.Client(session).Sites.ListAsync(CancellationToken.None)));

        Assert.All(lists, list => Assert.Equal(5, list.Sites.Count));
        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task Commands_that_are_refused_at_the_same_time_share_one_refresh()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.Faults.Latency = TimeSpan.FromMilliseconds(20);
        bench.Service.State.Tokens.EndAccessTokens();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.Client(session).Sites.ListAsync(CancellationToken.None)));

        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task A_stopped_command_does_not_lose_the_refresh_that_others_wait_for()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.Faults.Latency = TimeSpan.FromMilliseconds(50);
        await bench.PassAsync(TimeSpan.FromHours(2));
        using var stop = new CancellationTokenSource();
        var stopped = bench.Client(session).Sites.ListAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.Equal(5, (await bench.Client(session).Sites.ListAsync(CancellationToken.None)).Sites.Count);
        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public async Task A_clock_that_is_hours_wrong_does_not_matter(int hours)
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.ServerTime.Advance(bench.Clock.Now.AddHours(hours) - bench.ServerTime.GetUtcNow());
        var session = await bench.SignInAsync();
        await bench.PassAsync(TimeSpan.FromMinutes(30));

        await bench.RunAsync(new GetWpAdminSiteCommand(), session);

        Assert.Equal(0, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task A_clock_that_stood_still_is_made_up_for_by_the_refusal()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.ServerTime.Advance(TimeSpan.FromHours(5));

        Assert.Equal(5, (await bench.RunAsync(new GetWpAdminSiteCommand(), session)).Output.Count);
        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
    }

    [Fact]
    public async Task A_revoked_refresh_token_says_to_sign_in_again()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.State.Tokens.EndAll();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.RunAsync(new GetWpAdminSiteCommand(), session));

        Assert.Equal(ErrorKind.Unauthorized, e.Kind);
        Assert.Contains("Connect-WpAdmin -ClientId", e.Message);
        Assert.Equal("invalid_grant", e.Code);
    }

    [Fact]
    public async Task Is_refreshed_when_asked()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        await bench.PassAsync(TimeSpan.FromMinutes(5));

        await new UpdateWpAdminTokenCommand { PassThru = true }.ProcessAsync([session], bench.Said, TransportLog.Silent, CancellationToken.None);

        Assert.Same(session, Assert.Single(bench.Said.Output));
        Assert.Equal(1, bench.Service.State.Tokens.Refreshes);
        Assert.Equal((bench.Clock.Now + TimeSpan.FromHours(1)).LocalDateTime, session.ExpiresAt);
    }

    [Fact]
    public async Task An_API_key_has_nothing_to_refresh()
    {
        await using var bench = await WpAdminBench.StartAsync();

        await new UpdateWpAdminTokenCommand().ProcessAsync([await bench.ConnectAsync()], bench.Said, TransportLog.Silent, CancellationToken.None);

        Assert.Equal("InvalidArgument", Assert.Single(bench.Said.Errors).Id);
    }
}
