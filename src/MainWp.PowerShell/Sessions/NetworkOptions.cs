using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using MainWp.Http;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>How a service is reached, whatever the credential. A new option has its property here, is saved and read back here, and goes from here into the connection.</summary>
internal sealed record NetworkOptions
{
    public bool AllowUnencryptedAuthentication { get; set; }

    public bool SkipCertificateCheck { get; set; }

    public X509Certificate2? Certificate { get; set; }

    public string? CertificateThumbprint { get; set; }

    public Uri? Proxy { get; set; }

    public PSCredential? ProxyCredential { get; set; }

    public bool ProxyUseDefaultCredentials { get; set; }

    public int TimeoutSec { get; set; } = 100;

    public int MaximumRetryCount { get; set; } = 3;

    public int RetryIntervalSec { get; set; } = 1;

    public string? UserAgent { get; set; }

    public IDictionary? Headers { get; set; }

    /// <summary>The connection to an address, without a credential.</summary>
    /// <exception cref="MainWpException">InvalidArgument or Unencrypted, for a proxy or headers that must not be given.</exception>
    public ConnectionOptions To(Uri address) => new(address)
    {
        SkipCertificateCheck = SkipCertificateCheck,
        Certificate = ClientCertificate.Of(Certificate, CertificateThumbprint),
        Proxy = CheckedProxy(address),
        KeepsLoopbackDirect = !AllowUnencryptedAuthentication && DashboardAddress.IsPlainLoopback(address),
        ProxyCredential = ProxyCredential is null ? null : new NetworkCredential(ProxyCredential.UserName, ProxyCredential.Password),
        ProxyUseDefaultCredentials = ProxyUseDefaultCredentials,
        Timeout = TimeoutSec == 0 ? TimeSpan.FromMilliseconds(int.MaxValue) : TimeSpan.FromSeconds(TimeoutSec),
        Retry = new RetryRule(MaximumRetryCount, TimeSpan.FromSeconds(RetryIntervalSec)),
        UserAgent = UserAgent,
        Headers = HeadersAsText(),
    };

    /// <summary>Writes the network options that are not secret.</summary>
    public void Describe(StoredConnection saved)
    {
        saved.AllowUnencryptedAuthentication = AllowUnencryptedAuthentication;
        saved.SkipCertificateCheck = SkipCertificateCheck;
        saved.CertificateThumbprint = Certificate?.Thumbprint ?? CertificateThumbprint;
        saved.Proxy = Proxy;
        saved.ProxyUseDefaultCredentials = ProxyUseDefaultCredentials;
        saved.TimeoutSec = TimeoutSec;
        saved.MaximumRetryCount = MaximumRetryCount;
        saved.RetryIntervalSec = RetryIntervalSec;
        saved.UserAgent = UserAgent;
    }

    /// <summary>Writes the options that are secret. Headers are, because they may contain credentials.</summary>
    public void Describe(StoredSecrets secrets)
    {
        secrets.ProxyUserName = ProxyCredential?.UserName;
        secrets.ProxyPassword = ProxyCredential?.GetNetworkCredential().Password;
        secrets.Headers = Headers is { Count: > 0 } ? HeadersAsText() : null;
    }

    /// <summary>Fills in the network options that are not secret. Given values stay.</summary>
    public void Apply(StoredConnection saved, ICollection<string> given)
    {
        AllowUnencryptedAuthentication = Keep(nameof(AllowUnencryptedAuthentication), AllowUnencryptedAuthentication, saved.AllowUnencryptedAuthentication);
        SkipCertificateCheck = Keep(nameof(SkipCertificateCheck), SkipCertificateCheck, saved.SkipCertificateCheck);
        if (!given.Contains(nameof(Certificate)))
            CertificateThumbprint = Keep(nameof(CertificateThumbprint), CertificateThumbprint, saved.CertificateThumbprint);
        Proxy = Keep(nameof(Proxy), Proxy, saved.Proxy);
        ProxyUseDefaultCredentials = Keep(nameof(ProxyUseDefaultCredentials), ProxyUseDefaultCredentials, saved.ProxyUseDefaultCredentials);
        TimeoutSec = Keep(nameof(TimeoutSec), TimeoutSec, saved.TimeoutSec ?? TimeoutSec);
        MaximumRetryCount = Keep(nameof(MaximumRetryCount), MaximumRetryCount, saved.MaximumRetryCount ?? MaximumRetryCount);
        RetryIntervalSec = Keep(nameof(RetryIntervalSec), RetryIntervalSec, saved.RetryIntervalSec ?? RetryIntervalSec);
        UserAgent = Keep(nameof(UserAgent), UserAgent, saved.UserAgent);

        T Keep<T>(string name, T own, T stored) => given.Contains(name) ? own : stored;
    }

    /// <summary>Fills in the options that are secret. Given values stay.</summary>
    public void Apply(StoredSecrets secrets, ICollection<string> given)
    {
        if (!given.Contains(nameof(Proxy)) && ProxyCredential is null && secrets.ProxyUserName is { } proxyUser)
            ProxyCredential = new PSCredential(proxyUser, Secret.Secured(secrets.ProxyPassword ?? ""));
        if (!given.Contains(nameof(Headers)) && secrets.Headers is { } headers)
            Headers = new Hashtable(headers);
    }

    // An address is shown and saved as it is, and .NET does not send a password that it contains.
    private Uri? CheckedProxy(Uri address)
    {
        if (Proxy is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.ProxyWithSecret);
        if (Proxy is not null && !AllowUnencryptedAuthentication && DashboardAddress.IsPlainLoopback(address))
            throw new MainWpException(ErrorKind.Unencrypted, Messages.LoopbackThroughProxy(address));
        return Proxy;
    }

    private Dictionary<string, string> HeadersAsText()
    {
        var headers = new Dictionary<string, string>();
        foreach (DictionaryEntry header in Headers ?? new Hashtable())
        {
            var name = header.Key.ToString()!;
            if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                throw new MainWpException(ErrorKind.InvalidArgument, Messages.AuthorizationInHeaders);
            headers[name] = header.Value?.ToString() ?? "";
        }
        return headers;
    }
}
