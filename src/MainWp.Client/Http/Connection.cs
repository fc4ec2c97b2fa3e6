using System.Reflection;

namespace MainWp.Http;

/// <summary>The part of a session that reaches the dashboard: immutable, shared by the session's commands on any thread.</summary>
internal sealed partial class Connection : IDisposable
{
    private static readonly string DefaultUserAgent =
        "MainWP.PowerShell/" + typeof(Connection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private const string MethodOverride = "X-HTTP-Method-Override";

    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    private readonly ConnectionOptions _options;
    private readonly ClientPool _pool;
    private readonly IDisposable _share;
    private readonly Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> _open;

    private volatile bool _isClosed;

    /// <summary>Makes a connection; sends nothing.</summary>
    /// <param name="options">How the dashboard is reached.</param>
    /// <param name="open">Opens a client factory over a primary handler: MainWp.Http.HttpClientSource.Open, from wherever it was loaded.</param>
    /// <param name="clock">Time for waits.</param>
    /// <param name="older">A connection that these options <see cref="Suits">suit</see>: the two share what is open. Null for none.</param>
    /// <param name="limit">Opens the rates that the service allows; null for none.</param>
    public Connection(
        ConnectionOptions options, Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Clock? clock = null, Connection? older = null,
        Func<(Func<Request, RequestLimit?> Of, IReadOnlyList<IDisposable> Lifetimes)>? limit = null)
        : this(options, open, PoolOf(options, open, older, limit), clock ?? Clock.System, new KnownServer(ServerFacts.Unknown))
    {
    }

    private Connection(ConnectionOptions options, Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, (ClientPool Pool, IDisposable Share) pool, Clock clock, KnownServer server)
    {
        (_options, _open) = (options, open);
        (_pool, _share) = pool;
        Clock = clock;
        Server = server;
        Redactor = new Redactor([.. options.ApiKey?.Secrets ?? [], .. options.ApplicationPassword?.Secrets ?? [], .. options.LegacyKey?.Secrets ?? [], .. options.ProxySecrets, .. options.Headers.Values]);
    }

    public Uri Address => _options.Address;

    public KnownServer Server { get; }

    public ServerFacts Facts => Server.Facts;

    /// <summary>Where the routes begin: below the address, or from the root of the host.</summary>
    public string BasePath => Facts.ApiRoot ?? _options.Service.BasePath;

    /// <summary>True once this session sent a change: from then on no cache may answer.</summary>
    public bool HasChanged { get; private set; }

    public Clock Clock { get; }

    public Redactor Redactor { get; }

    public Service Service => _options.Service;

    public RetryRule Retry => _options.Retry;

    public TimeSpan Timeout => _options.Timeout;

    public TimeSpan LongTimeout => _options.LongTimeout;

    public int LargestAnswer => _options.LargestAnswer;

    public int MostPages => _options.MostPages;

    /// <summary>What this client calls itself.</summary>
    public string UserAgent => _options.Headers.FirstOrDefault(header => header.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase)).Value ?? _options.UserAgent ?? DefaultUserAgent;

    public bool HasApiKey => _options.ApiKey is not null;

    /// <summary>What the API key or token was granted; null where that is not known.</summary>
    public string? Scope => _options.ApiKey?.Scope;

    public bool HasApplicationPassword => _options.ApplicationPassword is not null;

    public bool HasLegacyKey => _options.LegacyKey is not null;

    /// <summary>How the legacy key is sent; null without one.</summary>
    public LegacyAuthentication? LegacyWay => _options.LegacyKey?.Way;

    /// <summary>True if mainwp/v2 cannot be used and mainwp/v1 replaces it.</summary>
    public bool StandsOnVersion1 => HasLegacyKey && !HasApiKey;

    /// <summary>True where routes answer by MainWP's abilities, which can be asked; never with a legacy key alone.</summary>
    public bool AnswersByAbilities => Facts.AnswersByAbilities && (HasApplicationPassword || !StandsOnVersion1);

    /// <summary>Whether what is given as application password does not have the form in which WordPress makes them.</summary>
    public bool HasUnlikelyPassword => _options.ApplicationPassword is { IsUsual: false };

    public bool HasClientCertificate => _options.Certificate is not null;

    public bool SkipsCertificateCheck => _options.SkipCertificateCheck;

    /// <summary>The same connection, knowing its server.</summary>
    public Connection With(ServerFacts facts) => new(_options, _open, (_pool, _share), Clock, new KnownServer(facts));

    /// <summary>The same connection, sending its legacy key in another way.</summary>
    public Connection With(LegacyAuthentication way) => new(_options with { LegacyKey = _options.LegacyKey?.By(way) }, _open, (_pool, _share), Clock, Server);

    /// <summary>The same connection with another API key; closing is up to this one.</summary>
    public Connection WithApiKey(string token) => new(_options with { ApiKey = Authentication.ApiKey(token) }, _open, (_pool, _share), Clock, Server);

    /// <summary>Whether it was disconnected.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Whether another connection is the same client of the same server: with the same credentials, headers and certificate.</summary>
    public bool HasIdentityOf(Connection other) => _options.HasIdentityOf(other._options);

    /// <summary>Whether a connection with these options would be the same client, and reach the server in the same way.</summary>
    public bool Suits(ConnectionOptions options) => !_isClosed && _pool.IsAsAsked && _options.HasIdentityOf(options) && _options.IsReachedLike(options);

    /// <summary>A client for one attempt.</summary>
    /// <exception cref="MainWpException">SessionRequired, where the session was disconnected.</exception>
    public HttpClient NewClient() => _isClosed ? throw Closed() : _pool.NewClient();

    /// <summary>Clients for pages of child sites: by the same way out, and with no credential, certificate or header of this session.</summary>
    public (Func<HttpClient> NewClient, IDisposable Lifetime) OpenForPages() => _isClosed
        ? throw Closed()
        : _open((_options with { ApiKey = null, ApplicationPassword = null, LegacyKey = null, Certificate = null, Headers = NoHeaders }).CreateHandler);

    /// <summary>What child sites learn about this client.</summary>
    public string UserAgentForPages => _options.UserAgent ?? DefaultUserAgent;

    /// <summary>Whether a token is the one that this session sends.</summary>
    public bool SendsKey(string lastSevenOfKey) => _options.ApiKey?.Secrets.Any(secret => secret.EndsWith(lastSevenOfKey, StringComparison.Ordinal)) ?? false;

    /// <summary>The rate that a request has to keep within; null for none.</summary>
    public RequestLimit? LimitOf(Request request) => _isClosed ? throw Closed() : _pool.LimitOf(request);

    /// <summary>Puts what a request without a credential shows of this client into a message.</summary>
    public void Introduce(HttpRequestMessage message)
    {
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent ?? DefaultUserAgent);
        // These headers are for a gateway of this address and may be credentials, so a token endpoint elsewhere does not receive them.
        foreach (var header in message.RequestUri is { } target && DashboardAddress.IsSameServer(target, Address) ? _options.Headers : NoHeaders)
        {
            message.Headers.Remove(header.Key);
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    /// <summary>Makes the message of one attempt.</summary>
    /// <exception cref="MainWpException">CredentialRequired, where the session lacks what the route needs.</exception>
    public async Task<HttpRequestMessage> ToMessageAsync(Request request, Uri target, Transport transport, CancellationToken stop)
    {
        // If a connection ends without an answer, .NET repeats a request without content up to three times. A change must not be repeated.
        var isChange = !request.IsRead;
        HasChanged |= isChange;
        var isOverridden = isChange && !request.ChangesByGet && request.Method != HttpMethod.Post && (request.OverridesMethod || !Facts.TakesAllMethods);
        var message = new HttpRequestMessage(isOverridden ? HttpMethod.Post : request.Method, target) { Content = request.Body?.ToContent() ?? (isChange ? SentContent.OfNothing(request.Method) : null) };
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", WholeBody.Packing);
        // .NET Framework asks before it sends a body, which old proxies answer with 417.
        message.Headers.ExpectContinue = false;
        if (RetryRule.IsRead(request.Method) && !request.IsStale && Service == Service.MainWp)
            message.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
        if (isOverridden)
            message.Headers.TryAddWithoutValidation(MethodOverride, request.Method.Method);
        Introduce(message);
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (request.RequiredCredential == RequiredCredential.LegacyKey)
            LegacyKeyFor(request)?.Apply(message, request.Body);
        if (CredentialFor(request) is { } credential)
        {
            if (!DashboardAddress.IsSameServer(target, Address))
                throw new MainWpException(ErrorKind.InvalidArgument, Messages.OtherServer(request.Endpoint, target, Address)) { Endpoint = request.Endpoint };
            await credential.ApplyAsync(message, transport, stop).ConfigureAwait(false);
        }
        if (request.IsPosted && message.Method == HttpMethod.Get)
            MessageQuery.SendAsPost(message);
        return message;
    }

    public void Dispose()
    {
        _isClosed = true;
        _share.Dispose();
    }

    private static (ClientPool, IDisposable) PoolOf(
        ConnectionOptions options, Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Connection? older, Func<(Func<Request, RequestLimit?>, IReadOnlyList<IDisposable>)>? limit)
    {
        // The older one may have been disconnected by another thread meanwhile.
        if (older?._pool.Enter() is { } share)
            return (older._pool, share);
        var pool = new ClientPool(open(options.CreateHandler), limit?.Invoke());
        return (pool, pool.Enter()!);
    }

    private MainWpException Closed() => new(ErrorKind.SessionRequired, Messages.SessionEnded(Address));
}
