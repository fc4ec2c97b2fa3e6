using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Net;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that takes an address and credentials instead of a session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectionCommand : AsyncCommand
{
    private protected const string Given = "Given", Saved = "Saved", InBrowser = "Browser";

    /// <summary>The dashboard's address; https is assumed.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = Given)]
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = InBrowser)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedAddressCompleter))]
    [Alias("Url", "Dashboard")]
    public string? Uri
    {
        get => Request.Uri;
        set => Request.Uri = value;
    }

    /// <summary>A saved connection to use, by its name.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = Saved)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string? Name { get; set; }

    /// <summary>The token of an API key, as SecureString or string.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [Alias("Token")]
    public Secret? ApiKey
    {
        get => Request.ApiKey;
        set => Request.ApiKey = value;
    }

    /// <summary>A WordPress user of the dashboard with an application password.</summary>
    [Parameter(ParameterSetName = Given)]
    [Parameter(ParameterSetName = Saved)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? Credential
    {
        get => null;
        set
        {
            Request.UserName = value?.UserName;
            Request.ApplicationPassword = value is null ? null : new Secret(value.Password);
        }
    }

    /// <summary>A key of the old interface mainwp/v1: its consumer key as user name, its consumer secret as password.</summary>
    [Parameter(ParameterSetName = Given)]
    [Parameter(ParameterSetName = Saved)]
    [ValidateNotNull]
    [Credential]
    public PSCredential? LegacyCredential
    {
        get => null;
        set
        {
            Request.ConsumerKey = value is null ? null : new Secret(value.UserName);
            Request.ConsumerSecret = value is null ? null : new Secret(value.Password);
        }
    }

    /// <summary>How the legacy key is sent; without it in a header, and in the body where the header does not arrive.</summary>
    [Parameter(ParameterSetName = Given)]
    [Parameter(ParameterSetName = Saved)]
    public LegacyAuthentication LegacyAuthentication
    {
        get => Request.LegacyAuthentication ?? LegacyAuthentication.Header;
        set => Request.LegacyAuthentication = value;
    }

    /// <summary>A table with Uri and credentials, such as ApiKey, UserName and ApplicationPassword, as Get-AutomationConnection returns it.</summary>
    [Parameter(ParameterSetName = Given)]
    [ValidateNotNull]
    public IDictionary? Connection { get; set; }

    /// <summary>Allows plain http to another machine.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication
    {
        get => Request.AllowUnencryptedAuthentication;
        set => Request.AllowUnencryptedAuthentication = value;
    }

    /// <summary>Accepts any certificate; for test dashboards.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck
    {
        get => Request.SkipCertificateCheck;
        set => Request.SkipCertificateCheck = value;
    }

    /// <summary>A proxy to go through.</summary>
    [Parameter]
    public Uri? Proxy
    {
        get => Request.Proxy;
        set => Request.Proxy = value;
    }

    /// <summary>The credential for the proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential
    {
        get => null;
        set => Request.ProxyCredential = value is null ? null : new NetworkCredential(value.UserName, value.Password);
    }

    /// <summary>Uses the account of this process for the proxy.</summary>
    [Parameter]
    public SwitchParameter ProxyUseDefaultCredentials
    {
        get => Request.ProxyUseDefaultCredentials;
        set => Request.ProxyUseDefaultCredentials = value;
    }

    /// <summary>Seconds that one attempt may take; 0 for no limit.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int TimeoutSec
    {
        get => Request.TimeoutSec;
        set => Request.TimeoutSec = value;
    }

    /// <summary>How often a request that surely did nothing is repeated.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount
    {
        get => Request.MaximumRetryCount;
        set => Request.MaximumRetryCount = value;
    }

    /// <summary>Seconds before the first repeat; each further wait doubles.</summary>
    [Parameter]
    [ValidateRange(0, 3600)]
    public int RetryIntervalSec
    {
        get => Request.RetryIntervalSec;
        set => Request.RetryIntervalSec = value;
    }

    /// <summary>Sent as User-Agent.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserAgent
    {
        get => Request.UserAgent;
        set => Request.UserAgent = value;
    }

    /// <summary>Headers for what sits in front of the dashboard.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Headers
    {
        get => Request.Headers;
        set => Request.Headers = value;
    }

    internal ConnectionRequest Request { get; } = new();

    /// <summary>The command's work, once what was given is complete.</summary>
    internal abstract Task ProcessAsync(ConnectionRequest request, IPipelineWriter pipeline, CancellationToken stop);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        foreach (var request in Complete())
            Pump.Finish(Pump.Start(() => ProcessAsync(request, Writer, Stop)));
    });

    /// <summary>What was given, completed from a saved connection, or from a table and the environment.</summary>
    private protected virtual IReadOnlyList<ConnectionRequest> Complete()
    {
        var request = Request.Copy();
        request.Apply(Connection);
        if (Name is null)
            request.ApplyEnvironment(Environment.GetEnvironmentVariable);
        else
            Store.Fill(request, Name, MyInvocation.BoundParameters.Keys);
        return [request];
    }
}
