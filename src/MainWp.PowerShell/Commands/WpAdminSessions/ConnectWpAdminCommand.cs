using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Connects to the Wp Admin API, by an API key or by signing in with a browser, and makes the session the runspace's current one.</summary>
[Cmdlet(VerbsCommunications.Connect, "WpAdmin", DefaultParameterSetName = KeySet)]
[OutputType(typeof(WpAdminSession))]
public sealed class ConnectWpAdminCommand : ServiceConnectionCommand
{
    /// <summary>A saved connection to use, by its name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SavedSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string? Name { get; set; }

    /// <summary>An API key, as SecureString or string; without it WPADMIN_API_KEY.</summary>
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

    /// <summary>When the key was made or rotated: after a quarter connecting warns.</summary>
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = SavedSet)]
    public DateTime? KeyRotatedAt
    {
        get => Request.KeyRotatedAt;
        set => Request.KeyRotatedAt = value;
    }

    /// <summary>The client that is registered with the service, to act for the user who signs in.</summary>
    [Parameter(ParameterSetName = OAuthSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? ClientId
    {
        get => Request.ClientId;
        set => Request.ClientId = value;
    }

    /// <summary>The client's secret, where it has one, as SecureString or string.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = SavedSet)]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? ClientSecret
    {
        get => Request.ClientSecret;
        set => Request.ClientSecret = value;
    }

    /// <summary>The scopes to ask the user for; without it those that the service gives by default.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WpAdminScopeCompleter))]
    public string[] Scope
    {
        get => [.. Request.Scope];
        set => Request.Scope = value;
    }

    /// <summary>Opens no browser here: shows the address to open elsewhere and takes the address that the browser ends at.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    [Parameter(ParameterSetName = SavedSet)]
    public SwitchParameter DeviceOnly
    {
        get => Request.IsDeviceOnly;
        set => Request.IsDeviceOnly = value;
    }

    /// <summary>The loopback address that is registered for the client; its port is any that is free unless it names one.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNull]
    public Uri RedirectUri
    {
        get => Request.RedirectUri;
        set => Request.RedirectUri = value;
    }

    /// <summary>Where the user gives consent; without it oauth/authorize below the address.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    public Uri? AuthorizeUri
    {
        get => Request.AuthorizeUri;
        set => Request.AuthorizeUri = value;
    }

    /// <summary>Where tokens are issued; without it oauth/token below the address.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    public Uri? TokenUri
    {
        get => Request.TokenUri;
        set => Request.TokenUri = value;
    }

    /// <summary>Where tokens are revoked; without it oauth/revoke below the address.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    public Uri? RevokeUri
    {
        get => Request.RevokeUri;
        set => Request.RevokeUri = value;
    }

    /// <summary>Seconds to wait for the browser.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [Parameter(ParameterSetName = TableSet)]
    [Parameter(ParameterSetName = SavedSet)]
    [ValidateRange(1, 86400)]
    public int SignInTimeoutSec
    {
        get => (int)Request.SignInTimeout.TotalSeconds;
        set => Request.SignInTimeout = TimeSpan.FromSeconds(value);
    }

    /// <summary>Saves the connection under this name, what it needs to go on without a person in a vault.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedWpAdminConnectionCompleter))]
    public string? Save { get; set; }

    /// <summary>The SecretManagement vault to save in; without it the default one.</summary>
    [Parameter(ParameterSetName = OAuthSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>A table with Uri, ApiKey, KeyRotatedAt, ClientId, ClientSecret, Scope and WordPressVersion, as Get-AutomationConnection returns it.</summary>
    [Parameter(ParameterSetName = TableSet, Mandatory = true)]
    [ValidateNotNull]
    public IDictionary? Connection { get; set; }

    /// <summary>The version of WordPress that is meant, sent as X-Wp-Version with every request of the session.</summary>
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
        var factory = new WpAdminSessionFactory(HttpModule.Open, HttpModule.OpenLimiter, HostPrompts.Of(Host));
        var session = await factory.ConnectAsync(request, Writer, Narrate(), Stop, Name is null ? null : new(Name, Store));
        RunspaceState.Here.WpAdmin.Connect(session);
        Writer.Write(session);
        if (Save is not null)
            await Writer.AttemptAsync(Save, () => Store.SaveAsync(Save, session, Vault, withSecrets: true, Stop));
    }
}
