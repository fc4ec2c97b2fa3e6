using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Extensions;

public class ExtensionCommandTests
{
    [Fact]
    public async Task Without_the_extension_the_error_says_so()
    {
        var dashboard = new FakeDashboard();

        var certificates = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new GetSslCertificateCommand()));
        var check = await dashboard.Run(new TestSslCertificateCommand { Site = [new(1)] });
        var report = await dashboard.Run(new GetProReportCommand { Site = [new(1)], Type = [ProReportType.Plugins], StartDate = new DateTime(2026, 11, 1) });

        Assert.Equal(ErrorKind.ExtensionNotActive, certificates.Kind);
        Assert.Equal("ExtensionNotActive", Assert.Single(check.Errors).Id);
        Assert.Equal("ExtensionNotActive", Assert.Single(report.Errors).Id);
    }

    [Fact]
    public async Task Reads_certificates_as_documented()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET ssl-monitor/info/", 200, """{"sites":[{"id":1,"url":"https://one.example/","ssl_issuer":"CA","ssl_valid_to":"2027-01-01","ssl_days_remaining":41,"ssl_status":"valid"}]}""")
            .Answering("GET ssl-monitor/1/", 200, """{"id":1,"url":"https://one.example/","ssl_fingerprint":"AB"}""");

        var all = await dashboard.Run(new GetSslCertificateCommand());
        var one = await dashboard.Run(new GetSslCertificateCommand { Site = [new(1)] });

        Assert.Equal(41, Assert.IsType<SslCertificate>(Assert.Single(all.Output)).DaysRemaining);
        Assert.Equal("AB", Assert.IsType<SslCertificate>(Assert.Single(one.Output)).Fingerprint);
    }

    [Fact]
    public async Task Checks_one_site_or_explicitly_all()
    {
        var dashboard = new FakeDashboard().Answering("POST ssl-monitor/check/", 200, """{"success":true}""");

        await dashboard.Run(new TestSslCertificateCommand { Site = [new(7)] });
        await dashboard.Run(new TestSslCertificateCommand { All = true });

        Assert.Equal(["""{"site_id":7}""", ""], dashboard.Requests.Select(request => request.Body));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Each_part_of_a_report_has_its_route(ProReportType type, string route)
    {
        var dashboard = new FakeDashboard().Answering($"GET pro-reports/7/{route}", 200, """{"items":[{"title":"x"}]}""");

        var said = await dashboard.Run(new GetProReportCommand { Site = [new(7)], Type = [type], StartDate = new DateTime(2026, 11, 1), EndDate = new DateTime(2026, 11, 20), Action = "updated" });

        var item = Assert.IsType<ProReportItem>(Assert.Single(said.Output));
        Assert.Equal((7, type, "x"), (item.SiteId, item.ReportType, item.AdditionalProperties["title"]));
        Assert.Equal("start_date=2026-11-01&end_date=2026-11-20&action=updated", dashboard.AskedOnce($"GET pro-reports/7/{route}").Query);
    }

    public static TheoryData<ProReportType, string> Types()
    {
        var types = new TheoryData<ProReportType, string>();
        foreach (var type in Enum.GetValues<ProReportType>())
            types.Add(type, type.ToString().ToLowerInvariant());
        return types;
    }
}
