using MainWp.Http;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>A warm runspace connects again and again, and seldom disconnects.</summary>
public sealed class WarmRunspaceTests
{
    private static readonly string OtherToken = FakeDashboard.Token.Replace(FakeDashboard.Token[0], FakeDashboard.Token[0] == 'f' ? 'e' : 'f');

    [Fact]
    public async Task Connecting_again_with_the_same_identity_replaces_and_closes_the_older_session()
    {
        await using var server = Server();
        var state = new RunspaceState();
        var first = Session(server, FakeDashboard.Token);
        state.Connect(first);
        await AskAsync(first);

        for (var run = 0; run < 20; run++)
            Assert.True(state.Connect(Session(server, FakeDashboard.Token)));

        Assert.Same(state.Current, Assert.Single(state.Sessions));
        await AskAsync(state.Current!);
        Assert.Equal(ErrorKind.SessionRequired, (await Assert.ThrowsAsync<MainWpException>(() => AskAsync(first))).Kind);
        state.Current!.Connection.Dispose();
    }

    [Fact]
    public async Task A_session_with_another_identity_stays()
    {
        await using var server = Server();
        var state = new RunspaceState();
        var first = Session(server, FakeDashboard.Token);
        state.Connect(first);

        Assert.False(state.Connect(Session(server, OtherToken)));

        Assert.Equal(2, state.Sessions.Count);
        await AskAsync(first);
        foreach (var session in state.Sessions)
            session.Connection.Dispose();
    }

    private static ScriptedServer Server() => new(exchange => exchange.RespondAsync(200, """{"count":3}"""));

    private static MainWpSession Session(ScriptedServer server, string token) =>
        new(new Connection(new ConnectionOptions(server.Address) { ApiKey = Authentication.ApiKey(token) }, HttpClientSource.Open), SessionScope.Read, null);

    private static async Task AskAsync(MainWpSession session) =>
        (await new Transport(session.Connection, Narration.Silent).SendAsync(Request.Get("sites/count"), default)).Dispose();
}
