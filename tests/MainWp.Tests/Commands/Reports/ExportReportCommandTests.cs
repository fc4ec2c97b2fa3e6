using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Reports;
using MainWp.Tests.Commands.Health;
using MainWp.Tests.Fakes;
using MainWp.Tests.Reports;

namespace MainWp.Tests.Commands.Reports;

public sealed class ExportReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-export-").FullName;
    private readonly FakeDashboard _dashboard = new();

    private string Target => Path.Combine(_folder, "fleet.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Writes_what_is_piped_in_and_asks_nobody()
    {
        var said = await RunAsync(new ExportReportCommand { Path = Target, Health = [.. SampleHealth.Fleet(3)] });

        Assert.Equal(3, ReportFile.Read(Target).Sites.Count);
        Assert.Equal([$"Write report: {Target}"], said.Questions);
        Assert.Empty(said.Output);
        Assert.Empty(said.Warnings);
        Assert.Empty(_dashboard.Requests);
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_pipeline_from_which_nothing_arrives_replaces_no_report()
    {
        await RunAsync(new ExportReportCommand { Path = Target, Health = [.. SampleHealth.Fleet(3)] });

        var said = await RunAsync(new ExportReportCommand { Path = Target, ExpectsInput = true });

        Assert.Equal(3, ReportFile.Read(Target).Sites.Count);
        Assert.Contains("is unchanged", Assert.Single(said.Warnings), StringComparison.Ordinal);
        Assert.Empty(said.Questions);
        Assert.Empty(_dashboard.Requests);
    }

    [Fact]
    public async Task Without_input_the_dashboard_is_asked()
    {
        _dashboard.Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1)));

        await RunAsync(new ExportReportCommand { Path = Target });

        Assert.Equal("8.4.2", Assert.Single(ReportFile.Read(Target).Sites).Php.Version);
        _dashboard.AskedOnce("GET sites");
    }

    [Fact]
    public async Task WhatIf_asks_and_writes_nothing()
    {
        await RunAsync(new ExportReportCommand { Path = Target }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Empty(_dashboard.Requests);
    }

    [Fact]
    public async Task PassThru_outputs_the_file()
    {
        var said = await RunAsync(new ExportReportCommand { LiteralPath = Target, Health = [SampleHealth.Site(1)], PassThru = true });

        Assert.Equal(Target, Assert.IsType<FileInfo>(Assert.Single(said.Output)).FullName);
    }

    [Fact]
    public async Task Text_goes_to_the_pipeline_and_no_file_is_written()
    {
        var said = await RunAsync(new ExportReportCommand { Health = [SampleHealth.Site(1)], Title = "Weekly" });

        Assert.StartsWith("Weekly\n", (string)Assert.Single(said.Output));
        Assert.Empty(said.Questions);
    }

    [Fact]
    public async Task A_tag_chooses_and_is_named()
    {
        var other = SampleHealth.Site(2);
        (other.Tags, other.TagIds) = (["staging"], [4]);

        await RunAsync(new ExportReportCommand { Path = Target, Health = [SampleHealth.Site(1), other], Tag = [new TagReference("Staging")] });

        var report = ReportFile.Read(Target);
        Assert.Equal("https://site2.example/", Assert.Single(report.Sites).Url);
        Assert.Equal(["Tag: Staging"], report.Scope);
    }

    [Fact]
    public async Task A_client_chooses_by_its_number()
    {
        var other = SampleHealth.Site(2, dashboard: _dashboard.Address);
        other.ClientId = 9;

        await RunAsync(new ExportReportCommand { Path = Target, Health = [SampleHealth.Site(1, dashboard: _dashboard.Address), other], Client = [new ClientReference(9)] });

        Assert.Equal("https://site2.example/", Assert.Single(ReportFile.Read(Target).Sites).Url);
    }

    [Fact]
    public async Task An_earlier_report_is_compared_with_and_may_be_replaced_by_the_new_one()
    {
        await RunAsync(new ExportReportCommand { Path = Target, Health = [SampleHealth.Site(1)] });
        var said = await RunAsync(new ExportReportCommand { Path = Target, Previous = Target, Health = [SampleHealth.Site(1, health: HealthState.Critical)] });

        Assert.Equal("Worse", Assert.Single(ReportFile.Read(Target).Changes!.Groups).Title);
        Assert.Empty(said.Warnings);
    }

    [Fact]
    public async Task An_earlier_report_of_another_choice_is_warned_of()
    {
        await RunAsync(new ExportReportCommand { Path = Target, Health = [SampleHealth.Site(1)] });
        var said = await RunAsync(new ExportReportCommand { Path = Target, Previous = Target, Health = [SampleHealth.Site(1)], Tag = [new TagReference("production")] });

        Assert.Contains("another selection", Assert.Single(said.Warnings));
    }

    [Theory]
    [InlineData(true, false, ErrorKind.Conflict)]
    [InlineData(false, false, null)]
    public async Task An_existing_file_is_replaced_unless_it_must_not_be(bool noClobber, bool force, ErrorKind? kind)
    {
        File.WriteAllText(Target, "old");

        var failure = await Record.ExceptionAsync(() => RunAsync(new ExportReportCommand { Path = Target, NoClobber = noClobber, Force = force, Health = [SampleHealth.Site(1)] }));

        Assert.Equal(kind, (failure as MainWpException)?.Kind);
        Assert.Equal(kind is not null, File.ReadAllText(Target) == "old");
    }

    [Fact]
    public async Task A_read_only_file_is_replaced_only_by_force()
    {
        File.WriteAllText(Target, "old");
        File.SetAttributes(Target, FileAttributes.ReadOnly);
        ExportReportCommand Command(bool force) => new() { Path = Target, Force = force, Health = [SampleHealth.Site(1)] };

        Assert.Equal(ErrorKind.FileUnusable, (await Assert.ThrowsAsync<MainWpException>(() => RunAsync(Command(force: false)))).Kind);
        Assert.Equal("old", File.ReadAllText(Target));
        await RunAsync(Command(force: true));
        Assert.Single(ReportFile.Read(Target).Sites);
    }

    [Theory]
    [InlineData("none/fleet.html", "does not exist")]
    [InlineData("", "is a folder")]
    public async Task A_path_that_cannot_be_is_said_before_anything_is_asked(string path, string reason)
    {
        var failure = await Assert.ThrowsAsync<MainWpException>(() => RunAsync(new ExportReportCommand { Path = Path.Combine(_folder, path) }));

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
        Assert.Contains(reason, failure.Message);
        Assert.Empty(_dashboard.Requests);
    }

    private Task<RecordingPipeline> RunAsync(ExportReportCommand command, RecordingPipeline? pipeline = null) => _dashboard.Run(command, pipeline);
}
