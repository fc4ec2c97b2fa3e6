using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Net;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>How the Wp Admin API is reached, whatever the credential.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ServiceConnectionCommand : AsyncCommand
{
    private protected const string KeySet = "ApiKey";
    private protected const string OAuthSet = "OAuth";
    private protected const string TableSet = "Connection";
    private protected const string SavedSet = "Saved";

    /// <summary>The service's address; without it WPADMIN_URI, or the documented one.</summary>
    [Parameter(ParameterSetName = KeySet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = OAuthSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = TableSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("Url", "Service")]
    public string? Uri
    {
        get => Request.Network.Uri;
        set => Request.Network.Uri = value;
    }

    /// <summary>Requests a second to the authentication endpoints that this session keeps within; 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, 100000)]
    public int AuthenticationLimit
    {
        get => Request.AuthenticationLimit;
        set => Request.AuthenticationLimit = value;
    }

    /// <summary>Requests in 15 minutes to the other endpoints that this session keeps within; 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, 10000000)]
    public int StandardLimit
    {
        get => Request.StandardLimit;
        set => Request.StandardLimit = value;
    }

    /// <summary>Allows plain http to another machine.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication
    {
        get => Request.Network.AllowUnencryptedAuthentication;
        set => Request.Network.AllowUnencryptedAuthentication = value;
    }

    /// <summary>Accepts any certificate; for test services.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck
    {
        get => Request.Network.SkipCertificateCheck;
        set => Request.Network.SkipCertificateCheck = value;
    }

    /// <summary>A proxy to go through.</summary>
    [Parameter]
    public Uri? Proxy
    {
        get => Request.Network.Proxy;
        set => Request.Network.Proxy = value;
    }

    /// <summary>The credential for the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential
    {
        get => null;
        set => Request.Network.ProxyCredential = value is null ? null : new NetworkCredential(value.UserName, value.Password);
    }

    /// <summary>Uses the account of this process for the proxy.</summary>
    [Parameter]
    public SwitchParameter ProxyUseDefaultCredentials
    {
        get => Request.Network.ProxyUseDefaultCredentials;
        set => Request.Network.ProxyUseDefaultCredentials = value;
    }

    /// <summary>Seconds that one attempt may take; 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int TimeoutSec
    {
        get => Request.Network.TimeoutSec;
        set => Request.Network.TimeoutSec = value;
    }

    /// <summary>How often a request is repeated: a read, a change with an idempotency key, and what the service puts off.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount
    {
        get => Request.Network.MaximumRetryCount;
        set => Request.Network.MaximumRetryCount = value;
    }

    /// <summary>Seconds before the first repeat; each further wait doubles.</summary>
    [Parameter]
    [ValidateRange(0, 3600)]
    public int RetryIntervalSec
    {
        get => Request.Network.RetryIntervalSec;
        set => Request.Network.RetryIntervalSec = value;
    }

    /// <summary>Sent as User-Agent.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserAgent
    {
        get => Request.Network.UserAgent;
        set => Request.Network.UserAgent = value;
    }

    /// <summary>Headers for what sits in front of the service.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Headers
    {
        get => Request.Network.Headers;
        set => Request.Network.Headers = value;
    }

    internal WpAdminConnectionRequest Request { get; } = new();
}
