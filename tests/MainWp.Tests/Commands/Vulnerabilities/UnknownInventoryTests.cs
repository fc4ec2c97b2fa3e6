using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Vulnerabilities;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Fakes.InventoryRows;

namespace MainWp.Tests.Commands.Vulnerabilities;

/// <summary>What a dashboard does not know of a site is unknown, and never safe.</summary>
public sealed class UnknownInventoryTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public UnknownInventoryTests() => File.WriteAllText(_file, FeedText.Of(FeedText.Plugin("one", "one", "1.2")));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_site_that_was_never_synced_is_unknown()
    {
        var said = await RunAsync(Row(7, ""));

        var unknown = Assert.IsType<Vulnerability>(Assert.Single(said.Output));
        Assert.Equal((VulnerabilityStatus.Unknown, 7, Messages.NeverSyncedTitle), (unknown.Status, unknown.SiteId, unknown.Title));
        Assert.Contains(said.Warnings, warning => warning.Contains("Site 7 (site 7)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "7.1", "themes")]
    [InlineData("[]", "7.1", "themes")]
    [InlineData(Themes, "", "version of WordPress")]
    public async Task A_site_of_which_a_part_is_not_known_is_unknown_in_that_part(string themes, string wordPress, string part)
    {
        var said = await RunAsync(Row(7, Installed, themes: themes, wordPress: wordPress));

        var found = said.Output.Cast<Vulnerability>().ToList();
        Assert.Equal(["one", null], found.Select(each => each.VulnerabilityId));
        Assert.Equal((VulnerabilityStatus.Unknown, 7), (found[1].Status, found[1].SiteId));
        Assert.StartsWith($"The dashboard does not know which {part}", found[1].Title, StringComparison.Ordinal);
        Assert.Contains(said.Warnings, warning => warning.Contains("Site 7 (site 7)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_summary_keeps_apart_what_is_not_known_of_sites()
    {
        var said = await RunAsync([Row(7, Installed, themes: "", wordPress: ""), Row(8, Installed, themes: ""), Row(9, "")], new GetVulnerabilityCommand { Summary = true, Slug = ["nothing"] });

        Assert.Equal([2, 1, 1], said.Output.Cast<VulnerabilitySummary>().Select(each => each.SiteCount));
    }

    private Task<RecordingPipeline> RunAsync(string row) => RunAsync([row], new GetVulnerabilityCommand { Severity = [VulnerabilitySeverity.Critical] });

    private Task<RecordingPipeline> RunAsync(string[] rows, GetVulnerabilityCommand command)
    {
        command.Source = new FeedSource(_file, null, new FakeVault(), new FakeFeedServer().Cache(Path.GetTempPath()));
        return Dashboard(rows).Answering("GET updates", 200, """{"success":1,"data":[]}""").Run(command);
    }
}
