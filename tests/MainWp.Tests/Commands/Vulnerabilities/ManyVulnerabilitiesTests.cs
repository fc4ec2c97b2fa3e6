using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Vulnerabilities;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Vulnerabilities;

/// <summary>A fleet of a thousand sites with ten known vulnerabilities each, on dashboards of each kind.</summary>
public sealed class ManyVulnerabilitiesTests : IDisposable
{
    private const int Sites = 1000;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(false, Sites * 10)]
    [InlineData(true, 10)]
    public async Task All_come(bool summary, int expected)
    {
        File.WriteAllText(_file, FeedText.Of([.. Enumerable.Range(0, 10).Select(number => FeedText.Plugin($"r{number}", "one", "2"))]));
        var dashboard = new FakeDashboard().Answering("GET updates", 200, """{"success":1,"data":[]}""");
        for (var first = 1; first < Sites; first += 100)
            dashboard.Answering("GET sites", 200, InventoryRows.Page(first, 100, Sites));

        var said = await dashboard.Run(Command(summary));

        Assert.Equal(expected, said.Output.Count);
        Assert.All(said.Output.OfType<VulnerabilitySummary>(), each => Assert.Equal(Sites, each.SiteCount));
    }

    [Fact]
    public async Task A_legacy_key_is_enough()
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();
        File.WriteAllText(_file, FeedText.Of(FeedText.Plugin("seo", "seo-compass", "99"), FeedText.Record("core", "core", "wordpress", FeedText.Range("*", "99"))));

        var vulnerable = (await dashboard.RunAsync(Command(false))).Output.Cast<Vulnerability>().ToList();
        var plugins = (await dashboard.RunAsync(new GetSitePluginCommand())).Output.Cast<SitePlugin>().ToList();

        Assert.Equal(dashboard.Server.Sites.All.Count, vulnerable.Count(found => found.VulnerabilityId == "seo"));
        Assert.Equal(dashboard.Server.Sites.All.Count, vulnerable.Count(found => found.VulnerabilityId == "core"));
        Assert.Equal(dashboard.Server.Sites.All.Sum(site => site.Plugins.Count(plugin => !plugin.IsMustUse)), plugins.Count);
        Assert.All(dashboard.Asked, asked => Assert.StartsWith("GET mainwp/v1/", asked, StringComparison.Ordinal));
    }

    private GetVulnerabilityCommand Command(bool summary) =>
        new() { Summary = summary, Source = new FeedSource(_file, null, new FakeVault(), new FakeFeedServer().Cache(Path.GetTempPath())) };
}
