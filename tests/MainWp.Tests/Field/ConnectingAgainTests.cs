using MainWp.Http;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Fakes.WpAdmin;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>A process that stays warm connects at each run and seldom disconnects (row 13).</summary>
public sealed class ConnectingAgainTests
{
    private const string Index = """{"namespaces":["mainwp/v2","wp/v2","wp-abilities/v1"],"timezone_string":"UTC","gmt_offset":0,"routes":{}}""";

    private readonly SessionList<MainWpSession> _sessions = new(session => session.Connection);
    private int _opened;

    [Fact]
    public async Task Fifty_connections_with_one_key_open_one_pool_and_one_network_connection()
    {
        await using var server = Server();
        for (var run = 0; run < 50; run++)
            await ConnectAsync(server.Address, FakeDashboard.Token);

        Assert.Equal(1, _opened);
        Assert.Equal(1, server.Open);
        Assert.Single(_sessions.All);
    }

    [Fact]
    public async Task Whoever_holds_an_older_session_goes_on_after_the_newer_one_was_disconnected()
    {
        await using var server = Server();
        var first = await ConnectAsync(server.Address, FakeDashboard.Token);
        var second = await ConnectAsync(server.Address, FakeDashboard.Token);

        second.Connection.Dispose();

        await AskAsync(first);
        Assert.Equal(ErrorKind.SessionRequired, (await Assert.ThrowsAsync<MainWpException>(() => AskAsync(second))).Kind);
    }

    [Fact]
    public async Task The_network_connections_close_with_the_last_session()
    {
        await using var server = Server();
        var first = await ConnectAsync(server.Address, FakeDashboard.Token);
        var second = await ConnectAsync(server.Address, FakeDashboard.Token);

        first.Connection.Dispose();
        first.Connection.Dispose();
        await AskAsync(second);
        second.Connection.Dispose();
        await server.IdleAsync();

        await ConnectAsync(server.Address, FakeDashboard.Token);
        Assert.Equal(2, _opened);
    }

    [Fact]
    public async Task Another_key_or_another_way_to_the_server_shares_nothing()
    {
        await using var server = Server();
        await ConnectAsync(server.Address, FakeDashboard.Token);
        await ConnectAsync(server.Address, new string('A', 40) + "==" + new string('B', 40));
        await ConnectAsync(server.Address, FakeDashboard.Token, request => request.Network.SkipCertificateCheck = true);

        Assert.Equal(3, _opened);
        Assert.Equal(2, _sessions.All.Count);
    }

    [Fact]
    public async Task A_key_of_the_Wp_Admin_API_keeps_its_rate_over_all_its_sessions()
    {
        var opened = 0;
        await using var bench = await WpAdminBench.StartAsync();
        bench.OpenLimiter = (permits, window) =>
        {
            opened++;
            return RateLimiterSource.Open(permits, window);
        };
        var sessions = new SessionList<WpAdminSession>(session => session.Connection);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            bench.Connected = sessions.All;
            sessions.Connect(await bench.ConnectAsync());
        }

        // One for the authentication endpoints and one for the others.
        Assert.Equal(2, opened);
        Assert.Single(sessions.All);
    }

    [Fact]
    public async Task Signing_in_again_replaces_no_session_since_another_user_may_have_signed_in()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var sessions = new SessionList<WpAdminSession>(session => session.Connection);
        sessions.Connect(await bench.SignInAsync());
        sessions.Connect(await bench.SignInAsync());

        Assert.Equal(2, sessions.All.Count);
    }

    private static ScriptedServer Server() => new(exchange => exchange.RespondAsync(200, exchange.Target.Contains("/sites/count", StringComparison.Ordinal) ? """{"count":3}""" : Index));

    private static Task<bool> AskAsync(MainWpSession session) => new Handshake(session.Connection, TransportLog.Silent).MayReadAsync(default);

    private async Task<MainWpSession> ConnectAsync(Uri address, string token, Action<ConnectionRequest>? change = null)
    {
        var request = new ConnectionRequest { Uri = address.OriginalString, ApiKey = new(token) };
        change?.Invoke(request);
        var session = await new SessionFactory(Open, connected: _sessions.All).ConnectAsync(request, new RecordingPipeline(), TransportLog.Silent, default);
        _sessions.Connect(session);
        return session;
    }

    private (Func<HttpClient>, IDisposable) Open(Func<HttpMessageHandler> handler)
    {
        _opened++;
        return HttpClientSource.Open(handler);
    }
}
