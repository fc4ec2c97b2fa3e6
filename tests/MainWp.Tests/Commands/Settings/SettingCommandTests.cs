using System.Collections;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Settings;

public class SettingCommandTests
{
    private const string Done = """{"success":1,"message":"Fertig.","data":{}}""";

    [Fact]
    public async Task Reads_general_settings_among_php_warnings()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/general", "v2/err-settings-general-php-warning");

        var setting = (GeneralSetting)Assert.Single((await dashboard.Run(new GetSettingCommand { Area = [SettingArea.General] })).Output);

        Assert.Equal((2, "F j, Y", "UTC-5", false), (setting.DailyUpdateFrequency, setting.DateFormat, setting.TimeZone, setting.AutoUpdateCore));
        Assert.Equal((AutoUpdateFrequency.Daily, DayOfWeek.Monday, UpdateConfirmation.Always, SiteCheckMethod.Head), (setting.AutoUpdateFrequency, setting.AutoUpdateDayOfWeek, setting.UpdateConfirmation, setting.SiteCheckMethod));
        Assert.Equal("Native backups", setting.PrimaryBackup!.Title);
    }

    [Fact]
    public async Task What_was_never_saved_is_null()
    {
        var dashboard = new FakeDashboard().Legacy().Answering("GET settings/general", "v2/settings-general");

        var setting = (GeneralSetting)Assert.Single((await dashboard.Run(new GetSettingCommand { Area = [SettingArea.General] })).Output);

        Assert.Null(setting.Widgets);
        Assert.Null(setting.ArchiveFormat);
        Assert.Null(setting.BackupsOnServer);
        Assert.Null(setting.SidebarPosition);
    }

    [Fact]
    public async Task Each_area_has_its_type()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET settings/advanced", "v2/settings-advanced").Answering("GET settings/monitoring", "v2/settings-monitoring").Answering("GET settings/tools", "v2/settings-tools")
            .Answering("GET settings/dashboard-insights", "v2/settings-dashboard-insights").Answering("GET settings/cost-tracker", "v2/settings-cost-tracker");

        var said = await dashboard.Run(new GetSettingCommand { Area = [SettingArea.Advanced, SettingArea.Monitoring, SettingArea.Tools, SettingArea.Insights, SettingArea.CostTracker] });

        var advanced = (AdvancedSetting)said.Output[0];
        Assert.Equal((SignatureAlgorithm.Sha256, ConnectionMethod.OpenSsl, true), (advanced.SignatureAlgorithm, advanced.ConnectionMethod, advanced.SyncData!["dbsize"]));
        var monitoring = (MonitoringSetting)said.Output[1];
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(60), MonitorType.Http, MonitorMethod.Head), (monitoring.Interval, monitoring.Timeout, monitoring.Type, monitoring.Method));
        Assert.Equal([200, 201, 202], monitoring.ExpectedStatusCode!);
        Assert.Equal("default", ((ToolSetting)said.Output[2]).Theme);
        Assert.True(((InsightSetting)said.Output[3]).Enabled);
        var cost = (CostTrackerSetting)said.Output[4];
        Assert.Equal(("USD", CurrencyPosition.Left, 2), (cost.Currency, cost.CurrencyPosition, cost.Decimals));
        Assert.All(said.Output.Cast<MainWpObject>(), setting => Assert.Empty(setting.AdditionalProperties.Keys));
        Assert.Equal(dashboard.Address, cost.ProductTypes[0].Dashboard);
    }

    [Fact]
    public async Task One_area_that_fails_does_not_hide_the_others()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/tools", "v2/settings-tools");

        var said = await dashboard.Run(new GetSettingCommand { Area = [SettingArea.General, SettingArea.Tools] });

        Assert.Equal("RouteNotFound", Assert.Single(said.Errors).Id);
        Assert.IsType<ToolSetting>(Assert.Single(said.Output));
    }

    [Fact]
    public async Task General_settings_send_only_what_was_given_in_the_form_that_the_server_takes()
    {
        var dashboard = new FakeDashboard().Answering("PUT settings/general/edit", 200, Done);

        await dashboard.Run(new SetGeneralSettingCommand
        {
            DailyUpdateFrequency = 4,
            HideUpdateEverything = false,
            AutoUpdateCore = true,
            AutoUpdateFrequency = AutoUpdateFrequency.Weekly,
            AutoUpdateDayOfWeek = DayOfWeek.Sunday,
            UpdateConfirmation = UpdateConfirmation.Never,
            PrimaryBackup = PrimaryBackup.ApiBackups,
            TimeZone = "UTC+5.5",
            Widget = new Hashtable { ["overview"] = false },
        });

        var sent = dashboard.AskedOnce("PUT settings/general/edit");
        Assert.Equal(
            """{"frequency_daily_update":4,"timezone_string":"UTC+5:30","hide_update_everything":0,"mainwp_widgets":{"overview":0},"automatic_daily_update":1,"frequency_auto_update":"weekly","dayinweek_auto_update":6,"disable_update_confirmations":2,"mainwp_primary_backup":"module-api-backups"}""",
            sent.Body.Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal("application/json", sent.ContentType);
    }

    [Fact]
    public async Task Monitoring_settings_go_as_labels()
    {
        var dashboard = new FakeDashboard().Answering("PUT settings/monitoring/edit", "v2/settings-monitoring-edit").Answering("GET settings/monitoring", "v2/settings-monitoring");

        var said = await dashboard.Run(new SetMonitoringSettingCommand { Interval = new CheckPeriod("60m"), Timeout = new CheckPeriod("NoLimit"), Method = MonitorMethod.Get, ExpectedStatusCode = [200, 301], SiteHealthThreshold = 100, PassThru = true });

        Assert.Equal(
            """{"mainwp_uptime_monitoring_interval":"1h","mainwp_uptime_monitoring_timeout":"No limit","mainwp_uptime_monitoring_method":"get","mainwp_sitehealth_threshold":100,"mainwp_uptime_monitoring_up_status_codes":[200,301]}""",
            dashboard.AskedOnce("PUT settings/monitoring/edit").Body);
        Assert.IsType<MonitoringSetting>(Assert.Single(said.Output));
    }

    [Theory]
    [InlineData("7m")]
    [InlineData("UseGlobal")]
    public async Task An_interval_that_is_no_label_is_refused_before_anything_is_sent(string interval)
    {
        var dashboard = new FakeDashboard();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetMonitoringSettingCommand { Interval = new CheckPeriod(interval) }));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Advanced_settings_go_as_numbers_and_labels()
    {
        var dashboard = new FakeDashboard().Answering("PUT settings/advanced/edit", "v2/settings-advanced-edit");

        await dashboard.Run(new SetAdvancedSettingCommand { VerifyCertificate = true, ConnectionMethod = ConnectionMethod.PhpSecLib, SignatureAlgorithm = SignatureAlgorithm.Sha256, SyncData = new Hashtable { ["dbsize"] = false } });

        Assert.Equal(
            """{"mainwp_ssl_verify_certificate":1,"mainwp_verify_connection_method":2,"mainwp_connect_signature_algo":"OPENSSL_ALGO_SHA256 (Default)","sync_data":{"dbsize":0}}""",
            dashboard.AskedOnce("PUT settings/advanced/edit").Body);
    }

    [Fact]
    public async Task Tool_and_insight_settings_are_changed()
    {
        var dashboard = new FakeDashboard().Answering("PUT settings/tools/edit", "v2/settings-tools-edit").Answering("PUT settings/dashboard-insights/edit", "v2/settings-dashboard-insights-edit");

        await dashboard.Run(new SetToolSettingCommand { Theme = "dark", GuidedTours = false });
        await dashboard.Run(new SetInsightSettingCommand { Enabled = false });

        Assert.Equal("""{"mainwp_theme":"dark","guided_tours":0}""", dashboard.AskedOnce("PUT settings/tools/edit").Body);
        Assert.Equal("""{"enable_insights_logging":0}""", dashboard.AskedOnce("PUT settings/dashboard-insights/edit").Body);
    }

    [Fact]
    public async Task Nothing_given_is_nothing_sent()
    {
        var dashboard = new FakeDashboard();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetGeneralSettingCommand()));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Without_consent_nothing_is_sent()
    {
        var dashboard = new FakeDashboard();
        var pipeline = new RecordingPipeline { Answer = _ => false };

        await dashboard.Run(new SetGeneralSettingCommand { DailyUpdateFrequency = 2 }, pipeline);
        await dashboard.Run(new SetEmailSettingCommand { Type = [EmailType.Uptime], Enabled = false }, pipeline);
        await dashboard.Run(new SetCostTrackerSettingCommand { Currency = "EUR" }, pipeline);
        await dashboard.Run(new SetApiBackupSettingCommand { Provider = BackupProvider.Vultr, Enabled = false }, pipeline);

        Assert.Equal(4, pipeline.Questions.Count);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_in_its_words()
    {
        var dashboard = new FakeDashboard().Answering("PUT settings/general/edit", "v2/err-settings-general-edit-bad-type");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetGeneralSettingCommand { DailyUpdateFrequency = 99 }));

        Assert.Equal(("rest_invalid_param", ErrorKind.Rejected), (failure.Code, failure.Kind));
        Assert.Contains("Allowed values: 1, 2, 3", failure.Message);
    }
}
