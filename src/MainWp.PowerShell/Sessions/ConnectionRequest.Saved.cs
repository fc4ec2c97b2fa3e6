using System.Collections;
using System.Net;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>What is saved of it, and how that is filled in again.</summary>
internal sealed partial class ConnectionRequest
{
    /// <summary>The part for the file: nothing secret.</summary>
    public SavedConnection ToSaved(string name, Uri address) => new()
    {
        Name = name,
        Address = address,
        UserName = ApplicationPassword is null ? null : UserName,
        AllowUnencryptedAuthentication = AllowUnencryptedAuthentication,
        SkipCertificateCheck = SkipCertificateCheck,
        Proxy = Proxy,
        ProxyUseDefaultCredentials = ProxyUseDefaultCredentials,
        TimeoutSec = TimeoutSec,
        MaximumRetryCount = MaximumRetryCount,
        RetryIntervalSec = RetryIntervalSec,
        UserAgent = UserAgent,
    };

    /// <summary>The part for the vault; headers are in it, since they may carry credentials.</summary>
    public ConnectionSecrets ToSecrets(Uri address) => new()
    {
        Address = address.AbsoluteUri,
        ApiKey = ApiKey?.Reveal(),
        UserName = ApplicationPassword is null ? null : UserName,
        ApplicationPassword = ApplicationPassword?.Reveal(),
        ProxyUserName = ProxyCredential?.UserName,
        ProxyPassword = ProxyCredential?.Password,
        Headers = Headers is { Count: > 0 } ? HeadersAsText() : null,
    };

    /// <summary>Fills in address and options; what was given stays.</summary>
    public void ApplySaved(SavedConnection saved, ICollection<string> given)
    {
        Uri = saved.Address!.OriginalString;
        UserName ??= saved.UserName;
        AllowUnencryptedAuthentication = Keep(nameof(AllowUnencryptedAuthentication), AllowUnencryptedAuthentication, saved.AllowUnencryptedAuthentication);
        SkipCertificateCheck = Keep(nameof(SkipCertificateCheck), SkipCertificateCheck, saved.SkipCertificateCheck);
        Proxy = Keep(nameof(Proxy), Proxy, saved.Proxy);
        ProxyUseDefaultCredentials = Keep(nameof(ProxyUseDefaultCredentials), ProxyUseDefaultCredentials, saved.ProxyUseDefaultCredentials);
        TimeoutSec = Keep(nameof(TimeoutSec), TimeoutSec, saved.TimeoutSec ?? TimeoutSec);
        MaximumRetryCount = Keep(nameof(MaximumRetryCount), MaximumRetryCount, saved.MaximumRetryCount ?? MaximumRetryCount);
        RetryIntervalSec = Keep(nameof(RetryIntervalSec), RetryIntervalSec, saved.RetryIntervalSec ?? RetryIntervalSec);
        UserAgent = Keep(nameof(UserAgent), UserAgent, saved.UserAgent);

        T Keep<T>(string name, T own, T stored) => given.Contains(name) ? own : stored;
    }

    /// <summary>Fills in what the vault has; what was given stays.</summary>
    public void ApplySecrets(ConnectionSecrets secrets, ICollection<string> given)
    {
        if (ApiKey is null && secrets.ApiKey is { } key)
            ApiKey = new Secret(key);
        if (ApplicationPassword is null && secrets.ApplicationPassword is { } password)
            (UserName, ApplicationPassword) = (secrets.UserName, new Secret(password));
        if (!given.Contains(nameof(Proxy)) && ProxyCredential is null && secrets.ProxyUserName is { } proxyUser)
            ProxyCredential = new NetworkCredential(proxyUser, secrets.ProxyPassword);
        if (!given.Contains(nameof(Headers)) && secrets.Headers is { } headers)
            Headers = new Hashtable(headers);
    }
}
