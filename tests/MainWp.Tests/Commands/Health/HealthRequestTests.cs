using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Health;

/// <summary>What the health of a fleet costs, counted by a whole dashboard.</summary>
public class HealthRequestTests
{
    private const int Sites = 250;

    [Theory]
    [InlineData("6.8")]
    [InlineData("7.1")]
    public async Task Costs_one_request_per_hundred_sites_one_for_what_is_ignored_for_all_and_one_for_the_names_of_clients(string wordPress)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Sites = Sites });

        var said = await RunAsync(dashboard, new GetHealthCommand());

        Assert.Equal(Sites, said.Output.Count);
        Assert.Equal(3 + 1 + 1, dashboard.Requests.Count);
        Assert.Empty(said.Errors);
    }

    [Theory]
    [InlineData("6.8", 1 + 1 + 1 + (2 * 11), false)]
    [InlineData("7.1", 1 + 1 + 1, true)]
    public async Task Costs_nothing_more_for_what_is_abandoned_where_the_rows_bring_it(string wordPress, int requests, bool knowsBackups)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress });
        var abandoned = dashboard.Sites.All.First(site => site.Id == 2);
        abandoned.AbandonedPlugins.Add("hello.php");

        var said = await RunAsync(dashboard, new GetHealthCommand { Include = [HealthPart.Abandoned] });

        var second = Assert.IsType<SiteHealth>(said.Output.Single(site => ((SiteHealth)site).SiteId == abandoned.Id));
        Assert.Equal((1, 0, knowsBackups), (second.AbandonedPlugins, second.AbandonedThemes, second.LastBackup is not null));
        Assert.Equal(requests, dashboard.Requests.Count);
    }

    private static async Task<RecordingPipeline> RunAsync(EmulatedDashboard dashboard, GetHealthCommand command)
    {
        var said = new RecordingPipeline();
        var request = new ConnectionRequest { Uri = dashboard.Address.OriginalString, ApiKey = new Secret(dashboard.ReadWriteToken) };
        var session = await new SessionFactory(HttpClientSource.Open, Clock.System).ConnectAsync(request, said, TransportLog.Silent, CancellationToken.None);
        dashboard.Requests.Clear();
        await FakeDashboard.RunIn(command, new SessionChoice([], session, [session]), said);
        return said;
    }
}
