using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Monitors;

public class ChangeMonitorCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("PUT monitors/12/settings", "v2/monitor-settings-edit");

        var said = await dashboard.Run(new SetMonitorCommand { Site = [new(5)], Interval = new CheckPeriod("5m"), State = MonitorSwitch.Enabled, PassThru = true });

        var sent = dashboard.AskedOnce("PUT monitors/12/settings");
        Assert.Equal("""{"active":"1","interval":"5m"}""", sent.Body);
        Assert.Equal("application/json", sent.ContentType);
        var setting = (MonitorSetting)Assert.Single(said.Output);
        Assert.Equal((5, "5m", "30s", MonitorSwitch.Enabled, MonitorMethod.Head), (setting.SiteId, setting.Interval, setting.Timeout, setting.State, setting.Method));
    }

    // A list, which the route declares, the server saves as nothing.
    [Fact]
    public async Task Status_codes_go_as_a_text()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("PUT monitors/12/settings", "v2/monitor-settings-edit");

        await dashboard.Run(new SetMonitorCommand { Site = [new(5)], ExpectedStatusCode = [200, 404], Timeout = new CheckPeriod("2m"), ConfirmDown = MonitorSwitch.UseGlobal });
        await dashboard.Run(new SetMonitorCommand { Site = [new(5)], ExpectedStatusCode = [] });

        Assert.Equal(
            ["""{"timeout":"2min","maxretries":-1,"expected_status":"200,404"}""", """{"expected_status":"useglobal"}"""],
            dashboard.Asked("PUT monitors/12/settings").Select(request => request.Body));
    }

    [Fact]
    public async Task A_site_with_several_monitors_is_not_guessed_at()
    {
        var dashboard = MonitorFleet.Dashboard();

        var said = await dashboard.Run(new SetMonitorCommand { Site = [new(7)], State = MonitorSwitch.Disabled });

        Assert.Equal("MonitorAmbiguous", Assert.Single(said.Errors).Id);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("7m")]
    [InlineData("5")]
    [InlineData(null)]
    public async Task What_monitors_do_not_know_is_refused_before_anything_is_sent(string? interval)
    {
        var dashboard = MonitorFleet.Dashboard();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetMonitorCommand { Site = [new(5)], Interval = interval is null ? null : new CheckPeriod(interval) }));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task The_defaults_cannot_follow_the_defaults()
    {
        var dashboard = new FakeDashboard();

        await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SetMonitorDefaultCommand { Interval = new CheckPeriod("UseGlobal") }));

        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Changes_the_defaults_of_all()
    {
        var dashboard = new FakeDashboard().Answering("PUT monitors/settings", "v2/monitors-settings-edit");

        var said = await dashboard.Run(new SetMonitorDefaultCommand { Enabled = false, Interval = new CheckPeriod(TimeSpan.FromHours(1)), ConfirmDown = true, PassThru = true });

        Assert.Equal("""{"active":false,"interval":"1h","maxretries":1}""", dashboard.AskedOnce("PUT monitors/settings").Body);
        var setting = (MonitorSetting)Assert.Single(said.Output);
        Assert.Equal((null, "5m", "60s", 180), (setting.SiteId, setting.Interval, setting.Timeout, setting.RetentionDays));
        Assert.Equal(7, setting.ExpectedStatusCode!.Count);
    }

    [Theory]
    [InlineData("""{"http_code":200,"uptime_status":"up"}""", true, MonitorStatus.Up)]
    [InlineData("""{"http_code":0,"uptime_status":"up"}""", false, MonitorStatus.Pending)]
    [InlineData("""{"http_code":500,"uptime_status":"down"}""", false, MonitorStatus.Down)]
    public async Task A_check_that_got_no_status_is_not_up(string answer, bool isUp, MonitorStatus status)
    {
        var dashboard = MonitorFleet.Dashboard().Answering("POST monitors/12/check", 200, $$"""{"success":1,"data":{{answer}}}""");

        var check = (MonitorCheck)Assert.Single((await dashboard.Run(new TestMonitorCommand { Site = [new(5)] })).Output);

        Assert.Equal((isUp, status, 5), (check.IsUp, check.Status, check.SiteId));
    }

    [Fact]
    public async Task Without_consent_nothing_is_sent()
    {
        var dashboard = MonitorFleet.Dashboard();

        await dashboard.Run(new TestMonitorCommand { Site = [new(5)] }, new RecordingPipeline { Answer = _ => false });
        await dashboard.Run(new SetMonitorCommand { Site = [new(5)], State = MonitorSwitch.Disabled }, new RecordingPipeline { Answer = _ => false });

        Assert.DoesNotContain(dashboard.Requests, request => !request.Line.StartsWith("GET", StringComparison.Ordinal));
    }
}
