using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>A session with a server that answers as a script says, over real sockets.</summary>
internal sealed class FieldBench : IAsyncDisposable
{
    public const string Html = "text/html; charset=UTF-8";

    private readonly InstantClock _clock = new();
    private readonly Connection _connection;

    public FieldBench(Func<Exchange, Task> answer, ServerFacts? facts = null, bool hasPassword = false, bool hasLegacyKeyOnly = false)
    {
        Server = new ScriptedServer(answer);
        _connection = new Connection(
            new ConnectionOptions(Server.Address)
            {
                ApiKey = hasLegacyKeyOnly ? null : Authentication.ApiKey(FakeDashboard.Token),
                LegacyKey = hasLegacyKeyOnly ? LegacyKey.Parse(FakeDashboard.ConsumerKey, FakeDashboard.ConsumerSecret, LegacyAuthentication.Header) : null,
                ApplicationPassword = hasPassword ? Authentication.ApplicationPassword("admin", FakeDashboard.Password) : null,
            },
            HttpClientSource.Open, _clock.Clock).With(facts ?? new ServerFacts(true, "UTC", TimeSpan.Zero, true));
        Session = new MainWpSession(_connection, SessionScope.Read, hasPassword ? "admin" : null);
    }

    public ScriptedServer Server { get; }

    public MainWpSession Session { get; }

    /// <summary>Method and route of what arrived, below wp-json/ and without the query.</summary>
    public IReadOnlyList<string> Lines => [.. Server.Arrived.Select(exchange => $"{exchange.Method} {exchange.Target.Split('?')[0].Split("wp-json/").Last()}")];

    /// <summary>Runs a command; what ends it is among its errors.</summary>
    public async Task<RecordingPipeline> RunAsync(DashboardCommand command)
    {
        var said = new RecordingPipeline();
        try
        {
            await Task.Run(() => PipelinePump.Run(() => FakeDashboard.RunIn(command, new SessionChoice([], Session, [Session]), said)));
        }
        catch (MainWpException e)
        {
            said.WriteError(CommandError.From(e, null));
        }
        return said;
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await Server.DisposeAsync();
    }
}
