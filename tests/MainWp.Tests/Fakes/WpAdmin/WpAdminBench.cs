using EmulatorTests;
using MainWp.Emulator.WpAdmin;
using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.SignIn;

namespace MainWp.Tests.Fakes.WpAdmin;

/// <summary>An emulated Wp Admin API on a real socket, and sessions with it. Its time and the client's pass only when they are told to.</summary>
internal sealed class WpAdminBench : IAsyncDisposable
{
    private readonly List<WpAdminSession> _sessions = [];

    private WpAdminBench(EmulatedWpAdmin service, ManualTime time) => (Service, ServerTime) = (service, time);

    public EmulatedWpAdmin Service { get; }

    public ManualTime ServerTime { get; }

    public InstantClock Clock { get; } = new();

    public RecordingPipeline Said { get; } = new();

    /// <summary>The waits for a turn that the transport told of; null ends one.</summary>
    public List<string?> Waits { get; } = [];

    /// <summary>Opens limiters; by default the library's.</summary>
    public Func<int, TimeSpan, (Func<CancellationToken, Task> EnterAsync, IDisposable Lifetime)> OpenLimiter { get; set; } = RateLimiterSource.Open;

    /// <summary>Sessions whose network connections a new one may share.</summary>
    public IReadOnlyList<WpAdminSession>? Connected { get; set; }

    /// <summary>What the person does with the address of the sign-in.</summary>
    public Func<Uri, Task> Person { get; set; } = address => WebVisitor.SignInAsync(address, "allow");

    /// <summary>What the person at another machine pastes.</summary>
    public Func<Uri, string?> Paste { get; set; } = _ => throw new InvalidOperationException("Nobody is asked here.");

    private TransportLog TransportLog => Said.TransportLog with { Waiting = Tell };

    public static async Task<WpAdminBench> StartAsync(Func<WpAdminOptions, WpAdminOptions>? change = null)
    {
        var time = new ManualTime();
        var options = new WpAdminOptions { Time = time, Sites = 5 };
        return new WpAdminBench(await EmulatedWpAdmin.StartAsync(change?.Invoke(options) ?? options), time);
    }

    /// <summary>Lets time pass on both sides.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        ServerTime.Advance(time);
        await Clock.Clock.Delay(time, CancellationToken.None);
    }

    public WpAdminConnectionRequest Request(Action<WpAdminConnectionRequest>? change = null)
    {
        var request = new WpAdminConnectionRequest { SignInTimeout = TimeSpan.FromSeconds(30) };
        request.Uri = Service.Address.OriginalString;
        change?.Invoke(request);
        return request;
    }

    public Task<WpAdminSession> ConnectAsync(string? key = null, Action<WpAdminConnectionRequest>? change = null) => ConnectAsync(Request(request =>
    {
        request.ApiKey = new(key ?? Service.Key);
        change?.Invoke(request);
    }));

    public Task<WpAdminSession> SignInAsync(Action<WpAdminConnectionRequest>? change = null) => ConnectAsync(Request(request =>
    {
        request.ClientId = WpAdminState.PublicClient;
        request.Scope = ["sites:read", "backups:write", "logs:read"];
        change?.Invoke(request);
    }));

    public async Task<WpAdminSession> ConnectAsync(WpAdminConnectionRequest request, ConnectionStore? store = null, string name = "")
    {
        var visits = new List<Task>();
        var prompts = new SignInPrompts(
            address =>
            {
                var target = OpenedPage.Target(address);
                visits.Add(Task.Run(() => Person(target)));
                return true;
            },
            address => Paste(address));
        var connecting = new WpAdminSessionFactory(HttpClientSource.Open, OpenLimiter, prompts, Clock.Clock, Connected).ConnectAsync(request, Said, TransportLog, CancellationToken.None, store is null ? null : new(name, store));
        try
        {
            _sessions.Add(await connecting);
        }
        finally
        {
            await Task.WhenAll(visits);
        }
        return _sessions[^1];
    }

    public Transport Transport(WpAdminSession session) => new(session.Connection, TransportLog);

    public WpAdminClient Client(WpAdminSession session) => new(Transport(session));

    /// <summary>Runs a command through one record.</summary>
    public async Task<RecordingPipeline> RunAsync(WpAdminCommand command, params WpAdminSession[] sessions)
    {
        var choice = new WpAdminSessionChoice([], sessions.FirstOrDefault(), sessions);
        await command.RecordAsync(new WpAdminRun(choice, command.WordPressVersion, Said, TransportLog, CancellationToken.None));
        return Said;
    }

    /// <summary>The Idempotency-Keys of the requests to a path, in order.</summary>
    public IReadOnlyList<string> KeysAt(string path) =>
        [.. Service.Requests.All.Where(request => request.Path == path && request.Method != "GET").Select(request => request.Headers.GetValueOrDefault("Idempotency-Key", ""))];

    public int CountAt(string path) => Service.Requests.All.Count(request => request.Path == path);

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions)
            session.Close();
        await Service.DisposeAsync();
    }

    private void Tell(string? reason)
    {
        lock (Waits)
            Waits.Add(reason);
    }
}
