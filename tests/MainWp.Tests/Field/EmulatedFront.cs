using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>A session with an emulated dashboard, whatever stands in front of it.</summary>
internal sealed class EmulatedFront : IAsyncDisposable
{
    private readonly InstantClock _clock = new();

    private EmulatedFront(EmulatedDashboard dashboard) => Dashboard = dashboard;

    public EmulatedDashboard Dashboard { get; }

    public MainWpSession? Session { get; private set; }

    public RecordingPipeline Said { get; } = new();

    public static async Task<EmulatedFront> StartAsync(EmulatorOptions options) => new(await EmulatedDashboard.StartAsync(options));

    public async Task<MainWpSession> ConnectAsync(bool key = true, bool password = true, string? userAgent = null) =>
        Session = await new SessionFactory(HttpClientSource.Open, _clock.Clock).ConnectAsync(Request(key, password, userAgent), Said, Said.TransportLog, default);

    /// <summary>Runs a command; what ends it is among its errors.</summary>
    public async Task<RecordingPipeline> RunAsync(DashboardCommand command)
    {
        var said = new RecordingPipeline();
        try
        {
            await Task.Run(() => PipelinePump.Run(() => FakeDashboard.RunIn(command, new SessionChoice([], Session, [Session!]), said)));
        }
        catch (MainWpException e)
        {
            said.WriteError(CommandError.From(e, null));
        }
        return said;
    }

    /// <summary>What Test-MainWpConnection finds.</summary>
    public async Task<List<ConnectionCheck>> TestAsync(bool key = true, bool password = true)
    {
        var checks = new List<ConnectionCheck>();
        await foreach (var check in new ConnectionTest(HttpClientSource.Open, new Clock(() => DateTimeOffset.UtcNow, (_, _) => Task.CompletedTask)).RunAsync(Request(key, password, null), TransportLog.Silent, default))
            checks.Add(check);
        return checks;
    }

    public async ValueTask DisposeAsync()
    {
        Session?.Connection.Dispose();
        await Dashboard.DisposeAsync();
    }

    private ConnectionRequest Request(bool key, bool password, string? userAgent)
    {
        var request = new ConnectionRequest
        {
            Uri = Dashboard.Address.OriginalString,
            ApiKey = key ? new Secret(Dashboard.ReadWriteToken) : null,
            UserName = password ? Dashboard.User : null,
            ApplicationPassword = password ? new Secret(Dashboard.ApplicationPassword) : null,
        };
        (request.Network.UserAgent, request.Network.MaximumRetryCount) = (userAgent, 1);
        return request;
    }
}
