using MainWp.Emulator.Hosting;

namespace EmulatorTests;

public sealed class SampleFleetTests
{
    [Fact]
    public async Task Is_the_same_every_time()
    {
        var time = new ManualTime();
        await using var first = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 40, Time = time });
        await using var second = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 40, Time = time });

        Assert.Equal(Rows(first), Rows(second));
        Assert.NotEqual(first.Address, second.Address);
    }

    [Fact]
    public async Task Has_a_site_for_every_trouble()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();

        Assert.Contains(dashboard.Sites.All, site => site.Name.Contains("&amp;", StringComparison.Ordinal));
        Assert.Contains(dashboard.Sites.All, site => site.Status == "disconnected");
        Assert.Contains(dashboard.Sites.All, site => site.Status == "suspended");
        Assert.Contains(dashboard.Sites.All, site => site.Connection == MainWp.Emulator.Sites.Connection.Unreachable);
        Assert.Contains(dashboard.Sites.All, site => site.Pending.Any(update => update.IsBroken));
        Assert.Equal(2, dashboard.Sites.All.Count(site => site.Host == "university.test"));
        Assert.Equal(4, dashboard.Sites.All.SelectMany(site => site.Pending).Select(update => update.Type).Distinct().Count());
    }

    private static IEnumerable<string> Rows(EmulatedDashboard dashboard) =>
        dashboard.Sites.All.Select(site => dashboard.State.SiteView.Full(site).ToJsonString());
}
