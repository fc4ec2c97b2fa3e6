using System.Management.Automation;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.PowerShell.SignIn;

namespace MainWp.PowerShell.Commands;

/// <summary>Connects to a MainWP Dashboard and makes the session the current one of the runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, "MainWp", DefaultParameterSetName = Given)]
[OutputType(typeof(MainWpSession))]
public sealed class ConnectMainWpCommand : ConnectionCommand
{
    /// <summary>Signs in with the browser. WordPress creates an application password for this machine.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InBrowser)]
    public SwitchParameter Interactive { get; set; }

    /// <summary>Saves the connection under this name, with its secrets in a vault.</summary>
    [Parameter(ParameterSetName = InBrowser)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    public string? Save { get; set; }

    /// <summary>The SecretManagement vault to save secrets in. Default: the default vault.</summary>
    [Parameter(ParameterSetName = InBrowser)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>Asks for the password that the page shows instead of receiving it. Use it when the browser is on another machine.</summary>
    [Parameter(ParameterSetName = InBrowser)]
    public SwitchParameter Paste { get; set; }

    /// <summary>The seconds that the sign-in may take.</summary>
    [Parameter(ParameterSetName = InBrowser)]
    [ValidateRange(1, 86400)]
    public int SignInTimeoutSec { get; set; } = 300;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Not earlier: piped input, such as a new key, is made through the session that is current until then.
        RunspaceState.Here.Dashboards.LeaveCurrent();
        base.ProcessRecord();
    }

    internal override async Task ProcessAsync(ConnectionRequest request, IPipelineWriter pipeline, CancellationToken stop)
    {
        var narration = Narrate();
        if (Save is not null)
            Store.Dashboards.CheckSaving(Save, request.Address(), Vault, withSecrets: true, replaces: false);
        var factory = new SessionFactory(HttpModule.Open, connected: RunspaceState.Here.Sessions);
        var session = Interactive
            ? await factory.SignInAsync(new BrowserSignIn(HttpModule.Open, Browser.Open, new CredentialPrompt(this).Ask), request, new SignInRequest(TimeSpan.FromSeconds(SignInTimeoutSec), Paste), pipeline, narration, stop)
            : await factory.ConnectAsync(request, pipeline, narration, stop);
        RunspaceState.Here.Connect(session);
        pipeline.WriteVerbose(session.Story);
        pipeline.Write(session);
        if (Save is not null)
            await pipeline.AttemptAsync(Save, () => Store.SaveAsync(Save, session.Dashboard, session.Request ?? request, Vault, withSecrets: true, stop));
    }
}
