using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Faults;

/// <summary>One session on many threads, many sessions on one: over real sockets, each command on a pump of its own.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 16;
    private const int Sessions = 20;
    private const int MostConnections = 64;

    [Fact]
    public async Task One_session_serves_many_threads_at_once()
    {
        var most = 0;
        ScriptedServer? server = null;
        server = new ScriptedServer(exchange =>
        {
            most = Math.Max(most, server!.Open);
            return FaultCell.HealthyAsync(exchange);
        });
        await using (server)
        {
            using var connection = Connect(server.Address);
            var session = new MainWpSession(connection, SessionScope.Read, null);
            var all = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    var said = new RecordingPipeline();
                    foreach (var command in new DashboardCommand[] { new GetSiteCommand(), new NewTagCommand { Name = "x" }, new GetSiteCommand { Count = true } })
                        PipelinePump.Run(() => FakeDashboard.RunIn(command, new SessionChoice([], session, [session]), said));
                    return said;
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.All(all, said => Assert.Empty(said.Errors));
            Assert.All(all, said => Assert.Equal(Enumerable.Range(1, FaultCell.Rows), said.Output.OfType<Site>().Select(site => site.Id)));
            Assert.All(all, said => Assert.Equal(FaultCell.Rows + 2, said.Output.Count));
            Assert.Equal(Threads, server.Arrived.Count(CommandClass.Write.IsHit));
            Assert.InRange(most, 1, MostConnections);
        }
    }

    [Fact]
    public async Task Many_sessions_serve_one_command()
    {
        var servers = Enumerable.Range(0, Sessions).Select(_ => new ScriptedServer(FaultCell.HealthyAsync)).ToList();
        var connections = servers.Select(server => Connect(server.Address)).ToList();
        MainWpSession[] sessions = [.. connections.Select(connection => new MainWpSession(connection, SessionScope.Read, null))];
        var said = new RecordingPipeline();

        await Task.Run(() => PipelinePump.Run(() => FakeDashboard.RunIn(new GetSiteCommand(), new SessionChoice(sessions, null, sessions), said)));

        Assert.Empty(said.Errors);
        var rows = said.Output.Cast<Site>().GroupBy(site => site.Dashboard!).ToDictionary(of => of.Key, of => of.Count());
        Assert.Equal(servers.Select(server => server.Address).ToHashSet(), rows.Keys.ToHashSet());
        Assert.All(rows.Values, count => Assert.Equal(FaultCell.Rows, count));
        connections.ForEach(connection => connection.Dispose());
        foreach (var server in servers)
            await server.DisposeAsync();
    }

    private static Connection Connect(Uri address) =>
        new Connection(new ConnectionOptions(address) { ApiKey = Authentication.ApiKey(FakeDashboard.Token) }, HttpClientSource.Open).With(new ServerFacts(true, "UTC", TimeSpan.Zero, true));
}
