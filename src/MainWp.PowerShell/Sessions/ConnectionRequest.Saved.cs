using System.Collections;
using System.Net;
using MainWp.Http;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>What is saved of it, and how that is filled in again.</summary>
internal sealed partial class ConnectionRequest
{
    /// <summary>The part for the file: nothing secret.</summary>
    public SavedConnection ToSaved(string name, Uri address)
    {
        var saved = new SavedConnection
        {
            Name = name,
            Address = address,
            UserName = ApplicationPassword is null ? null : UserName,
            LegacyAuthentication = LegacyAuthentication?.ToString(),
        };
        Describe(saved);
        return saved;
    }

    /// <summary>The part for the vault.</summary>
    public ConnectionSecrets ToSecrets()
    {
        var secrets = new ConnectionSecrets
        {
            ApiKey = ApiKey?.Reveal(),
            UserName = ApplicationPassword is null ? null : UserName,
            ApplicationPassword = ApplicationPassword?.Reveal(),
            ConsumerKey = ConsumerKey?.Reveal(),
            ConsumerSecret = ConsumerSecret?.Reveal(),
        };
        Describe(secrets);
        return secrets;
    }

    /// <summary>Fills in address and options; what was given stays.</summary>
    public void ApplySaved(SavedConnection saved, ICollection<string> given)
    {
        ApplyOptions(saved, given);
        UserName ??= saved.UserName;
        if (LegacyAuthentication is null && Enum.TryParse<LegacyAuthentication>(saved.LegacyAuthentication, out var way))
            LegacyAuthentication = way;
    }

    /// <summary>Fills in what the vault has; what was given stays.</summary>
    public void ApplySecrets(ConnectionSecrets secrets, ICollection<string> given)
    {
        ApplyOptions(secrets, given);
        if (ApiKey is null && secrets.ApiKey is { } key)
            ApiKey = new Secret(key);
        if (ApplicationPassword is null && secrets.ApplicationPassword is { } password)
            (UserName, ApplicationPassword) = (secrets.UserName, new Secret(password));
        if (ConsumerSecret is null && secrets is { ConsumerKey: { } consumerKey, ConsumerSecret: { } consumerSecret })
            (ConsumerKey, ConsumerSecret) = (new Secret(consumerKey), new Secret(consumerSecret));
    }

    /// <summary>Fills in what a session was connected with; what was given stays.</summary>
    public void ApplySession(MainWpSession session, ICollection<string> given)
    {
        if (session.Request is not { } request)
            return;
        ApplySaved(request.ToSaved("", session.Dashboard), given);
        ApplySecrets(request.ToSecrets(), given);
    }

    /// <summary>Writes the options of the way there, as far as they are no secret.</summary>
    public void Describe(StoredConnection saved)
    {
        saved.AllowUnencryptedAuthentication = AllowUnencryptedAuthentication;
        saved.SkipCertificateCheck = SkipCertificateCheck;
        saved.Proxy = Proxy;
        saved.ProxyUseDefaultCredentials = ProxyUseDefaultCredentials;
        saved.TimeoutSec = TimeoutSec;
        saved.MaximumRetryCount = MaximumRetryCount;
        saved.RetryIntervalSec = RetryIntervalSec;
        saved.UserAgent = UserAgent;
    }

    /// <summary>Writes the options that are secret; headers are, since they may carry credentials.</summary>
    public void Describe(StoredSecrets secrets)
    {
        secrets.ProxyUserName = ProxyCredential?.UserName;
        secrets.ProxyPassword = ProxyCredential?.Password;
        secrets.Headers = Headers is { Count: > 0 } ? HeadersAsText() : null;
    }

    /// <summary>Fills in the address and the options of the way there; what was given stays.</summary>
    public void ApplyOptions(StoredConnection saved, ICollection<string> given)
    {
        Uri = saved.Address!.OriginalString;
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

    /// <summary>Fills in the options that are secret; what was given stays.</summary>
    public void ApplyOptions(StoredSecrets secrets, ICollection<string> given)
    {
        if (!given.Contains(nameof(Proxy)) && ProxyCredential is null && secrets.ProxyUserName is { } proxyUser)
            ProxyCredential = new NetworkCredential(proxyUser, secrets.ProxyPassword);
        if (!given.Contains(nameof(Headers)) && secrets.Headers is { } headers)
            Headers = new Hashtable(headers);
    }
}
