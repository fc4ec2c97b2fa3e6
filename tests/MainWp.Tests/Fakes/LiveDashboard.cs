using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.Tests.Fakes;

/// <summary>An emulated dashboard on a real socket, and one session with it.</summary>
internal sealed class LiveDashboard : IAsyncDisposable
{
    private readonly MainWpSession _session;

    private LiveDashboard(EmulatedDashboard server, MainWpSession session) => (Server, _session) = (server, session);

    public EmulatedDashboard Server { get; }

    public MainWpSession Session => _session;

    /// <summary>A session with a key of mainwp/v1 and nothing else.</summary>
    public static Task<LiveDashboard> WithLegacyKeyAsync(EmulatorOptions? options = null) => StartAsync(options, (request, server) =>
        (request.ConsumerKey, request.ConsumerSecret) = (new(server.Version1Key.Identifier), new($"cs_{server.Version1Key.ConsumerSecret}")));

    /// <summary>A session with an application password and nothing else.</summary>
    public static Task<LiveDashboard> WithApplicationPasswordAsync(EmulatorOptions? options = null) => StartAsync(options, (request, server) =>
        (request.UserName, request.ApplicationPassword) = (server.User, new(server.ApplicationPassword)));

    /// <summary>A session with an API key and an application password.</summary>
    public static Task<LiveDashboard> WithEverythingAsync(EmulatorOptions? options = null) => StartAsync(options, (request, server) =>
        (request.ApiKey, request.UserName, request.ApplicationPassword) = (new(server.ReadWriteToken), server.User, new(server.ApplicationPassword)));

    /// <summary>Runs a command through one record and its end.</summary>
    public async Task<RecordingPipeline> RunAsync(DashboardCommand command, RecordingPipeline? said = null)
    {
        said ??= new RecordingPipeline();
        await FakeDashboard.RunIn(command, new SessionChoice([], _session, [_session]), said);
        return said;
    }

    /// <summary>The requests since the session was connected: method, path below wp-json, status.</summary>
    public IReadOnlyList<string> Asked => [.. Server.Requests.All.Select(request => $"{request.Method} {request.Path.Replace("/wp-json/", "")} {request.Status}")];

    public async ValueTask DisposeAsync()
    {
        _session.Connection.Dispose();
        await Server.DisposeAsync();
    }

    private static async Task<LiveDashboard> StartAsync(EmulatorOptions? options, Action<ConnectionRequest, EmulatedDashboard> credential)
    {
        var server = await EmulatedDashboard.StartAsync(options);
        var request = new ConnectionRequest { Uri = server.Address.OriginalString };
        credential(request, server);
        var session = await new SessionFactory(HttpClientSource.Open).ConnectAsync(request, new RecordingPipeline(), TransportLog.Silent, default);
        server.Requests.Clear();
        return new LiveDashboard(server, session);
    }
}
