using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Security.Cryptography.X509Certificates;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that is told how to reach a service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NetworkCommand : AsyncCommand
{
    /// <summary>Allows plain http to another machine.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication
    {
        get => Network.AllowUnencryptedAuthentication;
        set => Network.AllowUnencryptedAuthentication = value;
    }

    /// <summary>Accepts any certificate; for tests.</summary>
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

    /// <summary>A proxy to go through.</summary>
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

    /// <summary>Uses the account of this process for the proxy.</summary>
    [Parameter]
    public SwitchParameter ProxyUseDefaultCredentials
    {
        get => Network.ProxyUseDefaultCredentials;
        set => Network.ProxyUseDefaultCredentials = value;
    }

    /// <summary>Seconds that one attempt may take; 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int TimeoutSec
    {
        get => Network.TimeoutSec;
        set => Network.TimeoutSec = value;
    }

    /// <summary>How often a request that surely did nothing is repeated.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount
    {
        get => Network.MaximumRetryCount;
        set => Network.MaximumRetryCount = value;
    }

    /// <summary>Seconds before the first repeat; each further wait doubles.</summary>
    [Parameter]
    [ValidateRange(0, 3600)]
    public int RetryIntervalSec
    {
        get => Network.RetryIntervalSec;
        set => Network.RetryIntervalSec = value;
    }

    /// <summary>Sent as User-Agent.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserAgent
    {
        get => Network.UserAgent;
        set => Network.UserAgent = value;
    }

    /// <summary>Headers for what sits in front of the server.</summary>
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
