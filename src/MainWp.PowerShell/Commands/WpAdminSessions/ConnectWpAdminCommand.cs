using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Connects to the Wp Admin API with an API key or a browser sign-in, and makes the session the current one of the runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, "WpAdmin", DefaultParameterSetName = KeySet)]
[OutputType(typeof(WpAdminSession))]
public sealed class ConnectWpAdminCommand : ServiceConnectionCommand
{
    /// <summary>The name of a saved connection.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SavedSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string? Name { get; set; }

    /// <summary>The API key, as SecureString or string. Default: WPADMIN_API_KEY.</summary>
    [Parameter(ParameterSetName = KeySet, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = SavedSet)]
    [ValidateNotNull]
    [Alias("Token")]
    [ValidateSecret]
    public Secret? ApiKey
    {
        get => Request.ApiKey;
        set => Request.ApiKey = value;
    }

    /// <summary>When the key was created or rotated. After three months Connect-WpAdmin warns.</summary>
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = SavedSet)]
    public DateTime? KeyRotatedAt
    {
        get => Request.KeyRotatedAt;
        set => Request.KeyRotatedAt = value;
    }

    /// <summary>The id of the OAuth client that is registered with the service.</summary>
    [Parameter(ParameterSetName = OAuthSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? ClientId
    {
        get => Request.ClientId;
        set => Request.ClientId = value;
    }

    /// <summary>The secret of the OAuth client, if it has one, as SecureString or string.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = SavedSet)]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? ClientSecret
    {
        get => Request.ClientSecret;
        set => Request.ClientSecret = value;
    }

    /// <summary>The scopes to ask the user for. Default: those of the service.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WpAdminScopeCompleter))]
    public string[] Scope
    {
        get => [.. Request.Scope];
        set => Request.Scope = value;
    }

    /// <summary>Opens no browser. Shows the address to open on another device and asks for the address at which the browser ends.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    [Parameter(ParameterSetName = SavedSet)]
    public SwitchParameter DeviceOnly
    {
        get => Request.IsDeviceOnly;
        set => Request.IsDeviceOnly = value;
    }

    /// <summary>The loopback address that is registered for the client. Without a port, any free port is used.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNull]
    public Uri RedirectUri
    {
        get => Request.RedirectUri;
        set => Request.RedirectUri = value;
    }

    /// <summary>The address of the authorization endpoint. Default: oauth/authorize below the address.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    public Uri? AuthorizeUri
    {
        get => Request.AuthorizeUri;
        set => Request.AuthorizeUri = value;
    }

    /// <summary>The address of the token endpoint. Default: oauth/token below the address.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    public Uri? TokenUri
    {
        get => Request.TokenUri;
        set => Request.TokenUri = value;
    }

    /// <summary>The address of the revocation endpoint. Default: oauth/revoke below the address.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    public Uri? RevokeUri
    {
        get => Request.RevokeUri;
        set => Request.RevokeUri = value;
    }

    /// <summary>The seconds to wait for the browser.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    [Parameter(ParameterSetName = SavedSet)]
    [ValidateRange(1, 86400)]
    public int SignInTimeoutSec
    {
        get => (int)Request.SignInTimeout.TotalSeconds;
        set => Request.SignInTimeout = TimeSpan.FromSeconds(value);
    }

    /// <summary>Saves the connection under this name, with its secrets in a vault.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string? Save { get; set; }

    /// <summary>The SecretManagement vault to save secrets in. Default: the default vault.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>A hashtable with Uri, ApiKey, KeyRotatedAt, ClientId, ClientSecret, Scope and WordPressVersion, as returned by Get-AutomationConnection.</summary>
    [Parameter(ParameterSetName = TableSet, Mandatory = true)]
    [ValidateNotNull]
    public IDictionary? Connection { get; set; }

    /// <summary>The WordPress version, sent as X-Wp-Version with every request of the session.</summary>
    [Parameter]
    [ValidatePattern(@"^\d+(\.\d+){1,2}$")]
    public string? WordPressVersion
    {
        get => Request.WordPressVersion;
        set => Request.WordPressVersion = value;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        RunspaceState.Here.WpAdmin.LeaveCurrent();
        var request = Request.Copy();
        if (Name is not null)
        {
            Store.Fill(request, Name, MyInvocation.BoundParameters.Keys);
        }
        else
        {
            if (Connection is not null)
                request.Apply(Connection);
            request.ApplyEnvironment(Environment.GetEnvironmentVariable);
        }
        if (Save is not null)
            Store.WpAdmin.CheckSaving(Save, request.Address(), Vault, withSecrets: true, replaces: false);
        Pump.Finish(Pump.Start(() => ProcessAsync(request)));
    });

    private async Task ProcessAsync(WpAdminConnectionRequest request)
    {
        var factory = new WpAdminSessionFactory(HttpModule.Open, HttpModule.OpenLimiter, HostPrompts.Of(Host), connected: RunspaceState.Here.WpAdmin.All);
        var session = await factory.ConnectAsync(request, Writer, Narrate(), Stop, Name is null ? null : new(Name, Store));
        RunspaceState.Here.WpAdmin.Connect(session);
        Writer.Write(session);
        if (Save is not null)
            await Writer.AttemptAsync(Save, () => Store.SaveAsync(Save, session, Vault, withSecrets: true, Stop));
    }
}
