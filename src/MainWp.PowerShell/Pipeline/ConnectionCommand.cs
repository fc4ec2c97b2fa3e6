using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that takes an address and credentials instead of a session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectionCommand : NetworkCommand
{
    private protected const string Given = "Given", Saved = "Saved", InBrowser = "Browser";

    /// <summary>The address of the dashboard. https is assumed.</summary>
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

    /// <summary>The name of a saved connection.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = Saved)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string? Name { get; set; }

    /// <summary>The token of an API key, as SecureString or string.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [Alias("Token")]
    [ValidateSecret]
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
    [ValidateSecret]
    public PSCredential? Credential { get; set; }

    /// <summary>A key of the old API, mainwp/v1: the consumer key as user name and the consumer secret as password.</summary>
    [Parameter(ParameterSetName = Given)]
    [Parameter(ParameterSetName = Saved)]
    [ValidateNotNull]
    [Credential]
    [ValidateSecret]
    public PSCredential? LegacyCredential { get; set; }

    /// <summary>How the legacy key is sent. Default: in a header, or in the body if the header does not reach the server.</summary>
    [Parameter(ParameterSetName = Given)]
    [Parameter(ParameterSetName = Saved)]
    public LegacyAuthentication LegacyAuthentication
    {
        get => Request.LegacyAuthentication ?? LegacyAuthentication.Header;
        set => Request.LegacyAuthentication = value;
    }

    /// <summary>A hashtable with Uri, ApiKey, UserName and ApplicationPassword, as returned by Get-AutomationConnection.</summary>
    [Parameter(ParameterSetName = Given)]
    [ValidateNotNull]
    public IDictionary? Connection { get; set; }

    internal ConnectionRequest Request { get; } = new();

    /// <inheritdoc/>
    internal override NetworkOptions Network => Request.Network;

    /// <summary>The command's work, once the request is complete.</summary>
    internal abstract Task ProcessAsync(ConnectionRequest request, IPipelineWriter pipeline, CancellationToken stop);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        foreach (var request in Complete())
            Pump.Finish(Pump.Start(() => ProcessAsync(request, Writer, Stop)));
    });

    /// <summary>The given values, completed from a saved connection, or from a table and the environment.</summary>
    private protected virtual IReadOnlyList<ConnectionRequest> Complete()
    {
        var request = Stated();
        request.Apply(Connection);
        if (Name is null)
            request.ApplyEnvironment(Environment.GetEnvironmentVariable);
        else
            Store.Fill(request, Name, MyInvocation.BoundParameters.Keys);
        return [request];
    }

    /// <summary>A copy of the given values for one run. Values that are filled in for it must not be sent to the next dashboard in the pipeline.</summary>
    private protected ConnectionRequest Stated()
    {
        var request = Request.Copy();
        if (Credential is not null)
            (request.UserName, request.ApplicationPassword) = (Credential.UserName, new Secret(Credential.Password));
        if (LegacyCredential is not null)
            (request.ConsumerKey, request.ConsumerSecret) = (new Secret(LegacyCredential.UserName), new Secret(LegacyCredential.Password));
        return request;
    }
}
