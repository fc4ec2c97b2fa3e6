using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the settings of a backup provider.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpApiBackupSetting", SupportsShouldProcess = true)]
[OutputType(typeof(ApiBackupSetting))]
public sealed class SetApiBackupSettingCommand : SettingCommand<ApiBackupSetting>
{
    internal ApiBackupPatch Change { get; } = new();

    /// <summary>The provider.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateSet(nameof(BackupProvider.Cloudways), nameof(BackupProvider.GridPane), nameof(BackupProvider.Vultr), nameof(BackupProvider.Linode), nameof(BackupProvider.DigitalOcean), nameof(BackupProvider.CPanel), nameof(BackupProvider.Plesk), nameof(BackupProvider.Kinsta))]
    public BackupProvider Provider { get; set; }

    /// <summary>Whether the provider is used.</summary>
    [Parameter]
    public bool? Enabled
    {
        get => Change.Enabled;
        set => Change.Enabled = value;
    }

    /// <summary>The API key, as SecureString or string, for all providers except cPanel.</summary>
    [Parameter]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? ApiKey { get; set; }

    /// <summary>User name and password, for cPanel.</summary>
    [Parameter]
    [ValidateNotNull]
    [Credential]
    [ValidateSecret]
    public PSCredential? Credential { get; set; }

    /// <summary>The address of the server, for cPanel and Plesk.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Url
    {
        get => Change.Url;
        set => Change.Url = value;
    }

    /// <summary>The path of the sites, for cPanel.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SitePath
    {
        get => Change.SitePath;
        set => Change.SitePath = value;
    }

    /// <summary>The email address of the account, for Cloudways and Kinsta.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AccountEmail
    {
        get => Change.AccountEmail;
        set => Change.AccountEmail = value;
    }

    /// <summary>The id of the company, for Kinsta.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CompanyId
    {
        get => Change.CompanyId;
        set => Change.CompanyId = value;
    }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        RefuseForeign(nameof(ApiKey), ApiKey is not null && Provider == BackupProvider.CPanel);
        RefuseForeign(nameof(Credential), Credential is not null && Provider != BackupProvider.CPanel);
        RefuseForeign(nameof(Url), Url is not null && Provider is not (BackupProvider.CPanel or BackupProvider.Plesk));
        RefuseForeign(nameof(SitePath), SitePath is not null && Provider != BackupProvider.CPanel);
        RefuseForeign(nameof(AccountEmail), AccountEmail is not null && Provider is not (BackupProvider.Cloudways or BackupProvider.Kinsta));
        RefuseForeign(nameof(CompanyId), CompanyId is not null && Provider != BackupProvider.Kinsta);
        (Change.UserName, Change.ApiKey, Change.Password) = (Credential?.UserName, ApiKey?.Reveal(), Credential?.GetNetworkCredential().Password);
        return ApplyAsync(
            client, pipeline, $"backup provider {Provider}", Change, () => client.Settings.ChangeAsync(Provider, Change, stop), async () => (await client.Settings.ApiBackupsAsync(stop)).First(setting => setting.Provider == Provider));
    }

    // For a field that the provider does not have, the server reports success and changes nothing.
    private void RefuseForeign(string parameter, bool isForeign)
    {
        if (isForeign)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotOfProvider(parameter, Provider)) { Resource = Resource.Setting };
    }
}
