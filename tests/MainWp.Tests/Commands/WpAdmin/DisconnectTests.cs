using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public class DisconnectTests
{
    [Fact]
    public async Task Disconnecting_revokes_and_forgets()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        var connected = new SessionList<WpAdminSession>(session => session.Connection);
        connected.Connect(session);

        await new DisconnectWpAdminCommand().ProcessAsync([session], connected, bench.Said, TransportLog.Silent, CancellationToken.None);

        Assert.Empty(bench.Said.Errors);
        Assert.Equal(2, bench.CountAt("/oauth/revoke"));
        Assert.Equal(0, bench.Service.State.Tokens.Active);
        Assert.Null(connected.Current);
        Assert.Null(session.ExpiresAt);
        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.RunAsync(new GetWpAdminSiteCommand(), session));
        Assert.Equal(ErrorKind.SessionRequired, e.Kind);
    }

    [Fact]
    public async Task Disconnecting_can_leave_the_tokens_valid()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();

        await new DisconnectWpAdminCommand { NoRevoke = true }.ProcessAsync([session], new(one => one.Connection), bench.Said, TransportLog.Silent, CancellationToken.None);

        Assert.Equal(0, bench.CountAt("/oauth/revoke"));
        Assert.Equal(2, bench.Service.State.Tokens.Active);
    }

    [Fact]
    public async Task Disconnecting_forgets_even_where_revoking_fails()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.Faults.Add(new(MainWp.Emulator.Faults.FaultKind.PhpFatal) { Path = "/oauth/revoke" });

        await new DisconnectWpAdminCommand().ProcessAsync([session], new(one => one.Connection), bench.Said, TransportLog.Silent, CancellationToken.None);

        Assert.Equal("ServerFailed", Assert.Single(bench.Said.Errors).Id);
        Assert.Contains("may still accept its tokens", Assert.Single(bench.Said.Warnings));
        Assert.False(session.CanRefresh);
    }
}
