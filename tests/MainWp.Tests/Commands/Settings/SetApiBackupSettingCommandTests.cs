using System.Management.Automation;
using System.Text.Json;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Settings;

public class SetApiBackupSettingCommandTests
{
    private const string Key = "sk-very-secret-0815";

    // The answer echoes the key in clear (docs/quirks.md, 32).
    [Fact]
    public async Task A_secret_is_sent_and_never_shown()
    {
        var dashboard = new FakeDashboard()
            .Answering("PUT settings/api-backups/cloudways/edit", 200, $$$"""{"success":1,"message":"Saved.","data":{"enabled":true,"account_email":"x@example.test","api_key":"{{{Key}}}"}}""")
            .Answering("GET settings/api-backups", "v2/settings-api-backups-after-secret");

        var said = await dashboard.Run(new SetApiBackupSettingCommand { Provider = BackupProvider.Cloudways, Enabled = true, AccountEmail = "x@example.test", ApiKey = new Secret(Key), PassThru = true });

        Assert.Equal($$$"""{"enabled":true,"account_email":"x@example.test","secrets":{"api_key":"{{{Key}}}"}}""", dashboard.AskedOnce("PUT settings/api-backups/cloudways/edit").Body);
        var setting = (ApiBackupSetting)Assert.Single(said.Output);
        Assert.True(setting.HasApiKey);
        Assert.DoesNotContain(said.Debug, line => line.Contains("\"api_key\":\"****", StringComparison.Ordinal));
        Assert.DoesNotContain(Key, string.Join("\n", said.Output.Select(item => JsonSerializer.Serialize(item, item.GetType()))) + string.Join("\n", said.Verbose.Concat(said.Errors.Select(error => error.Cause.ToString()))));
        Assert.DoesNotContain("****x", JsonSerializer.Serialize(setting));
    }

    [Fact]
    public async Task The_echo_of_a_secret_is_not_in_debug_either()
    {
        var dashboard = new FakeDashboard().Answering("PUT settings/api-backups/cpanel/edit", 200, $$$"""{"success":1,"message":"Saved.","data":{"username":"root","password":"{{{Key}}}"}}""");
        var command = new SetApiBackupSettingCommand { Provider = BackupProvider.CPanel, Credential = new PSCredential("root", Secret.Secured(Key)) };

        var said = await dashboard.Run(command);

        Assert.Equal($$"""{"username":"root","password":"{{Key}}"}""", dashboard.AskedOnce("PUT settings/api-backups/cpanel/edit").Body);
        Assert.NotEmpty(said.Debug);
        Assert.DoesNotContain(Key, said.Everything());
    }

    [Theory]
    [InlineData(BackupProvider.CPanel)]
    [InlineData(BackupProvider.Vultr)]
    public async Task What_a_provider_does_not_have_is_refused_since_the_server_would_ignore_it(BackupProvider provider)
    {
        var dashboard = new FakeDashboard();
        var command = new SetApiBackupSettingCommand { Provider = provider };
        if (provider == BackupProvider.CPanel)
            command.ApiKey = new Secret(Key);
        else
            command.Url = "https://panel.example/";

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(command));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Lists_all_providers()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/api-backups", "v2/settings-api-backups");

        var said = await dashboard.Run(new GetSettingCommand { Area = [SettingArea.ApiBackup] });

        Assert.Equal(Enum.GetValues<BackupProvider>().Skip(1), said.Output.Cast<ApiBackupSetting>().Select(setting => setting.Provider));
        Assert.All(said.Output.Cast<ApiBackupSetting>(), setting => Assert.False(setting.HasApiKey));
    }
}
