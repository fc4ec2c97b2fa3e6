using System.Net;
using System.Net.Sockets;
using System.Text;
using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.Tests.Fakes;

/// <summary>A dashboard as an HttpMessageHandler: answers what it was told to, and remembers what it was asked.</summary>
internal sealed class FakeDashboard : HttpMessageHandler
{
    public const string Token = "0123456789abcdef0123456789abcdef01234567==fedcba9876543210fedcba9876543210fedcba98";
    public const string ConsumerKey = "ck_aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd";
    public const string ConsumerSecret = "cs_eeeeeeeeeeffffffffff00000000001111111111";
    public const string Password = "abcd EFGH ijkl MNOP qrst UVWX";

    private readonly Dictionary<string, Queue<Func<HttpRequestMessage, Task<HttpResponseMessage>>>> _answers = [];
    private readonly HashSet<string> _stalled = [];
    private readonly object _lock = new();

    public FakeDashboard(string address = "https://dashboard.example/") => Address = new Uri(address);

    public Uri Address { get; }

    public List<AskedRequest> Requests { get; } = [];

    public InstantClock Clock { get; } = new();

    public RetryRule Retry { get; set; } = new(3, TimeSpan.FromSeconds(1));

    public ServerFacts Facts { get; set; } = new(true, "America/New_York", TimeSpan.FromHours(-5), true);

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    public bool HasApiKey { get; set; } = true;

    public bool HasApplicationPassword { get; set; }

    public LegacyKey? LegacyKey { get; set; }

    /// <summary>What is answered where nothing was said; null for WordPress's "no such route".</summary>
    public Func<HttpRequestMessage, HttpResponseMessage>? Otherwise { get; set; }

    /// <summary>The web server does not hand the Authorization header to PHP.</summary>
    public bool DropsAuthorization { get; set; }

    /// <summary>WordPress before 6.9.</summary>
    public FakeDashboard Legacy()
    {
        Facts = Facts with { HasAbilities = false };
        return this;
    }

    /// <summary>The session has an application password too.</summary>
    public FakeDashboard WithApplicationPassword()
    {
        HasApplicationPassword = true;
        return this;
    }

    /// <summary>The session has a legacy key, and it alone.</summary>
    public FakeDashboard WithLegacyKeyOnly(LegacyAuthentication way = LegacyAuthentication.Header)
    {
        (HasApiKey, LegacyKey) = (false, MainWp.Http.LegacyKey.Parse(ConsumerKey, ConsumerSecret, way));
        return this;
    }

    /// <summary>Answers with a recording; several answers to one line come in order, the last one stays.</summary>
    public FakeDashboard Answering(string line, string fixture)
    {
        var (status, body) = Fixture.Read(fixture);
        return Answering(line, status, body);
    }

    public FakeDashboard Answering(string line, int status, string body = "", string mediaType = "application/json", Action<HttpResponseMessage>? change = null) =>
        Answering(line, _ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
            change?.Invoke(response);
            return Task.FromResult(response);
        });

    public FakeDashboard Answering(string line, Func<HttpRequestMessage, Task<HttpResponseMessage>> answer)
    {
        if (!_answers.TryGetValue(line, out var queue))
            _answers[line] = queue = new();
        queue.Enqueue(answer);
        return this;
    }

    /// <summary>Breaks the connection with this exception.</summary>
    public FakeDashboard Failing(string line, Exception exception) => Answering(line, _ => Task.FromException<HttpResponseMessage>(exception));

    /// <summary>Answers never, until the request is cancelled.</summary>
    public FakeDashboard Stalling(string line)
    {
        _stalled.Add(line);
        return this;
    }

    /// <summary>Whether anything was asked yet.</summary>
    public bool HasBeenAsked => AskedWhere(_ => true).Count > 0;

    /// <summary>The requests with this line, in order.</summary>
    public IReadOnlyList<AskedRequest> Asked(string line) => AskedWhere(request => request.Line == line);

    /// <summary>The one request with this line.</summary>
    public AskedRequest AskedOnce(string line) => Assert.Single(Asked(line));

    public Connection Connection() => new Connection(
        new ConnectionOptions(Address)
        {
            ApiKey = HasApiKey ? Authentication.ApiKey(Token) : null,
            ApplicationPassword = HasApplicationPassword ? Authentication.ApplicationPassword("admin", Password) : null,
            LegacyKey = LegacyKey,
            Retry = Retry,
            Timeout = Timeout,
        },
        Open,
        Clock.Clock).With(Facts);

    /// <summary>Opens a client factory over this dashboard, whatever handler the connection would use.</summary>
    public (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> handler) => (() => new HttpClient(this, disposeHandler: false), new MemoryStream());

    public MainWpSession Session() => new(Connection(), SessionScope.Read, HasApplicationPassword ? "admin" : null);

    public MainWpClient Client(RecordingPipeline? said = null) => new(new Transport(Connection(), said?.TransportLog ?? TransportLog.Silent));

    /// <summary>Runs a command through one record and its end, in a session with this dashboard; what ends it is thrown.</summary>
    public async Task<RecordingPipeline> Run(DashboardCommand command, RecordingPipeline? pipeline = null, CancellationToken stop = default)
    {
        pipeline ??= new RecordingPipeline();
        var session = Session();
        await RunIn(command, new SessionChoice([], session, [session]), pipeline, stop);
        return pipeline;
    }

    /// <summary>Runs a command with the given choice of sessions.</summary>
    public static async Task RunIn(DashboardCommand command, SessionChoice sessions, RecordingPipeline pipeline, CancellationToken stop = default)
    {
        var run = new CommandRun(sessions, pipeline, pipeline.TransportLog, stop);
        await command.RecordAsync(run);
        await command.FinishAsync(run);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Address.Scheme == Uri.UriSchemeHttps && request is { RequestUri: { Scheme: "http", AbsolutePath: "/" }, Headers.Authorization: null })
            throw new HttpRequestException("Only TLS is spoken here.", new SocketException((int)SocketError.ConnectionRefused));
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var asked = new AskedRequest(
            LineOf(request), Uri.UnescapeDataString(WithoutStamp(request.RequestUri!.Query.TrimStart('?'))), body, request.Content?.Headers.ContentType?.ToString(),
            request.Headers.Authorization?.Scheme ?? "", request.RequestUri.GetLeftPart(UriPartial.Authority));
        Func<HttpRequestMessage, Task<HttpResponseMessage>>? answer = null;
        lock (_lock)
        {
            Requests.Add(asked);
            if (_answers.TryGetValue(asked.Line, out var queue))
                answer = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        }
        if (_stalled.Contains(asked.Line))
            await Task.Delay(-1, cancellationToken);
        if (answer is null && Otherwise is not null)
            return Otherwise(request);
        // What is not a token is refused on every route, OPTIONS too; where no credential arrives, nobody is.
        if (request.Method == HttpMethod.Options && request.Headers.Authorization?.Parameter == ApiToken.Malformed && !DropsAuthorization)
            return Recorded("v2/err-auth-bad-token");
        if (answer is null && asked.Line == "GET /")
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html></html>", Encoding.UTF8, "text/html") };
        if (answer is null && (asked.Line is "GET clients" or "GET mainwp/v1/clients/all-clients" || (asked.Line == "GET sites" && asked.Query.EndsWith("_fields=id,name,url,client_id,tags", StringComparison.Ordinal))))
            return Answered(200, "{\"success\":1,\"data\":[]}");
        return answer is null ? NoRoute() : await answer(request);
    }

    // What makes an address one of its own says nothing.
    private static string WithoutStamp(string query) => System.Text.RegularExpressions.Regex.Replace(query, "(?:^|&)_=[0-9a-f]+", "").TrimStart('&');

    private static HttpResponseMessage Answered(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Recorded(string fixture) => Answered(Fixture.Read(fixture).Status, Fixture.Read(fixture).Body);

    private IReadOnlyList<AskedRequest> AskedWhere(Func<AskedRequest, bool> isMeant)
    {
        lock (_lock)
            return [.. Requests.Where(isMeant)];
    }

    private static HttpResponseMessage NoRoute() => Recorded("v2/err-unknown-route");

    private string LineOf(HttpRequestMessage request)
    {
        var path = Address.MakeRelativeUri(new Uri(request.RequestUri!.GetLeftPart(UriPartial.Path))).ToString();
        if (path.Length == 0 && !request.RequestUri.Query.Contains("rest_route", StringComparison.Ordinal))
            return $"{request.Method} /";
        const string V2 = "wp-json/mainwp/v2/";
        return $"{request.Method} {Uri.UnescapeDataString(path.StartsWith(V2, StringComparison.Ordinal) ? path[V2.Length..] : path.StartsWith("wp-json/", StringComparison.Ordinal) ? path["wp-json/".Length..] : path)}";
    }
}
