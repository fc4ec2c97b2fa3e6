using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MainWp.Http;

/// <summary>Everything that decides how a dashboard or another service is reached, in framework types.</summary>
internal sealed record ConnectionOptions(Uri Address)
{
    public Authentication? ApiKey { get; init; }

    public Authentication? ApplicationPassword { get; init; }

    public LegacyKey? LegacyKey { get; init; }

    public Service Service { get; init; } = Service.MainWp;

    public bool SkipCertificateCheck { get; init; }

    /// <summary>Shown to a server that asks for a client certificate.</summary>
    public X509Certificate2? Certificate { get; init; }

    public Uri? Proxy { get; init; }

    public NetworkCredential? ProxyCredential { get; init; }

    public bool ProxyUseDefaultCredentials { get; init; }

    /// <summary>Whether plain http to this machine goes around every proxy: it is allowed only because it does not leave the machine.</summary>
    public bool KeepsLoopbackDirect { get; init; }

    /// <summary>What must never be seen of the proxy's credential: the password, and both halves as they are sent.</summary>
    public IReadOnlyList<string> ProxySecrets => ProxyCredential is { Password.Length: > 0 } proxy
        ? [proxy.Password, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{proxy.UserName}:{proxy.Password}"))]
        : [];

    /// <summary>The longest that one attempt may take, up to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The longest time for an attempt whose work the server does inside the request, if that is more than Timeout.</summary>
    public TimeSpan LongTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The largest answer that is read, in bytes after decompression; 1,003 full site rows are 10 MB.</summary>
    public int LargestAnswer { get; init; } = 64 * 1024 * 1024;

    /// <summary>The number of pages after which a list counts as endless: a million rows at 100 a page.</summary>
    public int MostPages { get; init; } = 10_000;

    public RetryRule Retry { get; init; } = new(3, TimeSpan.FromSeconds(1));

    public string? UserAgent { get; init; }

    /// <summary>Sent with every request, for what sits in front of a dashboard; their values are treated as secrets.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How many connections to one server are open at once.</summary>
    internal const int MostConnections = 64;

    /// <summary>The proxy that this connection asks for; null for what the machine uses.</summary>
    public IWebProxy? WebProxy
    {
        get
        {
            IWebProxy? proxy = Proxy is not null ? new WebProxy(Proxy) { UseDefaultCredentials = ProxyUseDefaultCredentials, Credentials = CredentialsForProxy() }
                : CredentialsForProxy() is { } credentials ? new SystemProxy(credentials, () => WebRequest.DefaultWebProxy)
                : null;
            return KeepsLoopbackDirect ? new DirectLoopback(proxy ?? WebRequest.DefaultWebProxy) : proxy;
        }
    }

    /// <summary>The innermost handler of a client.</summary>
    public HttpMessageHandler CreateHandler() => InnermostHandler.Create(this, WebProxy, Tls.Beside(ServicePointManager.SecurityProtocol));

    /// <summary>Whether others are those of the same client of the same server. Who signed in with OAuth cannot be told, so those are never.</summary>
    public bool HasIdentityOf(ConnectionOptions other) =>
        Address == other.Address && ApiKey?.TellsUsersApart != false && Identity.SequenceEqual(other.Identity, StringComparer.Ordinal);

    /// <summary>Whether others reach their server in the same way, so that both can use the same network connections.</summary>
    public bool IsReachedLike(ConnectionOptions other) =>
        (SkipCertificateCheck, Proxy, ProxyUseDefaultCredentials, KeepsLoopbackDirect) == (other.SkipCertificateCheck, other.Proxy, other.ProxyUseDefaultCredentials, other.KeepsLoopbackDirect)
        && (ProxyCredential?.UserName, ProxyCredential?.Password) == (other.ProxyCredential?.UserName, other.ProxyCredential?.Password);

    // A mark after each part, so that a key is not taken for a password. A header may be a credential too.
    private IEnumerable<string> Identity =>
    [
        .. ApiKey?.Secrets ?? [], "", .. ApplicationPassword?.Secrets ?? [], "", .. LegacyKey?.Secrets ?? [], "", Certificate?.Thumbprint ?? "",
        .. Headers.OrderBy(header => header.Key, StringComparer.Ordinal).SelectMany(header => new[] { header.Key, header.Value }),
    ];

    private ICredentials? CredentialsForProxy() =>
        ProxyUseDefaultCredentials ? CredentialCache.DefaultCredentials : ProxyCredential is { } given ? new ProxyCredential(given, Encoding.Default) : null;
}
