using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Reports;
using MainWp.Tests.Commands.Health;
using MainWp.Tests.Fakes;
using MainWp.Tests.Reports;

namespace MainWp.Tests.Commands.Reports;

/// <summary>What becomes of a report where something could not be read.</summary>
public sealed class IncompleteReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-export-").FullName;
    private readonly FakeDashboard _dashboard = new();

    private string Target => Path.Combine(_folder, "fleet.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_dashboard_that_could_not_be_read_is_told_on_the_page()
    {
        _dashboard.Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1)));
        var broken = new FakeDashboard("https://broken.example/") { Retry = new(0, TimeSpan.Zero) }.Answering("GET sites", 500, """{"code":"x","message":"x","data":null}""");
        MainWpSession[] sessions = [broken.Session(), _dashboard.Session()];

        var said = new RecordingPipeline();
        await FakeDashboard.RunIn(new ExportReportCommand { Path = Target }, new SessionChoice(sessions, sessions[0], sessions), said);

        var report = ReportFile.Read(Target);
        Assert.Single(said.Errors);
        Assert.Single(report.Sites);
        Assert.Equal(["the sites of https://broken.example/"], report.Missing);
        Assert.StartsWith("This report is incomplete: the sites of https://broken.example/ could not be read.", report.Verdict.Text);
        Assert.Equal(ReportTone.Unknown, report.Verdict.Tone);
    }

    [Fact]
    public async Task A_report_of_nothing_that_could_be_read_is_not_written()
    {
        File.WriteAllText(Target, "an earlier report");
        _dashboard.Answering("GET tags", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await RunAsync(new ExportReportCommand { Path = Target, Tag = [new TagReference("none")] });

        Assert.Equal("TagNotFound", Assert.Single(said.Errors).Id);
        Assert.Contains(Target, Assert.Single(said.Warnings));
        Assert.Equal("an earlier report", File.ReadAllText(Target));
    }

    [Fact]
    public async Task Nor_is_one_of_clients_that_the_piped_sites_dashboards_do_not_have()
    {
        File.WriteAllText(Target, "an earlier report");
        _dashboard.Answering("GET clients", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await RunAsync(new ExportReportCommand { Path = Target, Health = [SampleHealth.Site(1, dashboard: _dashboard.Address)], Client = [new ClientReference("none")] });

        Assert.Equal("ClientNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal("an earlier report", File.ReadAllText(Target));
    }

    [Fact]
    public async Task What_was_missing_when_the_piped_sites_were_judged_is_told_too()
    {
        var site = SampleHealth.Site(1);
        site.Missing = ["the sites of https://broken.example/"];

        await RunAsync(new ExportReportCommand { Path = Target, Health = [site, SampleHealth.Site(2)] });

        Assert.Equal(site.Missing, ReportFile.Read(Target).Missing);
    }

    private Task<RecordingPipeline> RunAsync(ExportReportCommand command, RecordingPipeline? pipeline = null) => _dashboard.Run(command, pipeline);
}
