using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command with parameters for how to reach a service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NetworkCommand : AsyncCommand
{
    /// <summary>Allows unencrypted http to another machine.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication
    {
        get => Network.AllowUnencryptedAuthentication;
        set => Network.AllowUnencryptedAuthentication = value;
    }

    /// <summary>Accepts any certificate. Use it only for tests.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck
    {
        get => Network.SkipCertificateCheck;
        set => Network.SkipCertificateCheck = value;
    }

    /// <summary>A certificate with its private key, for a server that asks for a client certificate.</summary>
    [Parameter]
    [ValidateNotNull]
    public X509Certificate2? Certificate
    {
        get => Network.Certificate;
        set => Network.Certificate = value;
    }

    /// <summary>The thumbprint of such a certificate in the personal store of this user or this machine.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CertificateThumbprint
    {
        get => Network.CertificateThumbprint;
        set => Network.CertificateThumbprint = value;
    }

    /// <summary>The address of a proxy server.</summary>
    [Parameter]
    public Uri? Proxy
    {
        get => Network.Proxy;
        set => Network.Proxy = value;
    }

    /// <summary>The credential for the proxy.</summary>
    [Parameter]
    [Credential]
    [ValidateSecret]
    public PSCredential? ProxyCredential
    {
        get => Network.ProxyCredential;
        set => Network.ProxyCredential = value;
    }

    /// <summary>Uses the account of the current user for the proxy.</summary>
    [Parameter]
    public SwitchParameter ProxyUseDefaultCredentials
    {
        get => Network.ProxyUseDefaultCredentials;
        set => Network.ProxyUseDefaultCredentials = value;
    }

    /// <summary>The seconds that one attempt may take. 0 means no limit.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int TimeoutSec
    {
        get => Network.TimeoutSec;
        set => Network.TimeoutSec = value;
    }

    /// <summary>How often a request is repeated if it certainly had no effect: 0 to 100.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount
    {
        get => Network.MaximumRetryCount;
        set => Network.MaximumRetryCount = value;
    }

    /// <summary>The seconds before the first repeat. Each further wait is twice as long.</summary>
    [Parameter]
    [ValidateRange(0, 3600)]
    public int RetryIntervalSec
    {
        get => Network.RetryIntervalSec;
        set => Network.RetryIntervalSec = value;
    }

    /// <summary>The User-Agent header.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserAgent
    {
        get => Network.UserAgent;
        set => Network.UserAgent = value;
    }

    /// <summary>Additional HTTP headers, for a gateway in front of the server.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Headers
    {
        get => Network.Headers;
        set => Network.Headers = value;
    }

    /// <summary>What these parameters are written into.</summary>
    internal abstract NetworkOptions Network { get; }

    /// <summary>The saved connections of this user.</summary>
    private protected ConnectionStore Store => field ??= ConnectionStore.Of(this);
}
