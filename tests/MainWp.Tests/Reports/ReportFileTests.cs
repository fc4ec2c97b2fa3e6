using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>Only a whole report of this module is compared with.</summary>
public sealed class ReportFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly string _page = ReportPage.Write(ReportBuilder.Build(SampleHealth.Fleet(4), new ReportRequest { Title = "Weekly" }), null);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_report_is_read_back_as_it_was()
    {
        File.WriteAllText(_file, _page);

        var read = ReportFile.Read(_file);

        Assert.Equal("Weekly", read.Title);
        Assert.Equal(4, read.Sites.Count);
        Assert.Equal(SampleHealth.Now, read.AsOf);
        Assert.Equal(HealthState.Critical, read.Sites[0].Health);
        Assert.Equal(HealthProblemKind.HttpStatus, read.Sites[0].Problems[0].Kind);
    }

    [Theory]
    [InlineData("<html></html>", "not there")]
    [InlineData("", "not there")]
    [InlineData(ReportPage.DataStart + "{}", "cut off")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fl</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "[]</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "null</script>", "something else's")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"other\",\"version\":1,\"sites\":[]}</script>", "something else's")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"sites\":[]}</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"version\":1,\"sites\":[null]}</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"version\":1,\"sites\":null}</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"version\":1,\"sites\":[{\"problems\":[null]}]}</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"version\":1,\"sites\":[{\"name\":null}]}</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"version\":1,\"sites\":[{\"health\":\"Splendid\"}]}</script>", "damaged")]
    [InlineData(ReportPage.DataStart + "{\"format\":\"MainWP for PowerShell: fleet report\",\"version\":2,\"sites\":[]}</script>", "newer")]
    public void Anything_else_is_our_error(string content, string reason)
    {
        File.WriteAllText(_file, content);

        var failure = Assert.Throws<MainWpException>(() => ReportFile.Read(_file));

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
        Assert.Contains(reason, failure.Message);
        Assert.Contains(_file, failure.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_our_error()
    {
        var failure = Assert.Throws<MainWpException>(() => ReportFile.Read(_file + ".none"));

        Assert.Equal(ErrorKind.FileUnusable, failure.Kind);
    }
}
