using System.Net;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>WordPress 6.9 is where the answers change.</summary>
public sealed class GenerationTests
{
    [Theory]
    [InlineData("6.8", false)]
    [InlineData("6.9", true)]
    [InlineData("7.1", true)]
    public async Task The_index_tells_the_generations_apart(string wordPress, bool expected)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress });
        using var asker = new Asker(dashboard);

        using var index = await asker.SendAsync("GET", "wp-json/?_fields=namespaces");
        using var abilities = await asker.SendAsync("GET", "wp-json/wp-abilities/v1/abilities");

        Assert.Equal(expected, (await index.Content.ReadAsStringAsync()).Contains("wp-abilities\\/v1", StringComparison.Ordinal));
        Assert.Equal(expected ? HttpStatusCode.OK : HttpStatusCode.NotFound, abilities.StatusCode);
    }

    [Fact]
    public async Task The_newer_list_of_updates_stops_at_fifty()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 60 });
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("GET", "updates?page=2&per_page=100");
        var all = await asker.RunAsync("list-updates-v1", "input[per_page]=200");

        Assert.Equal(50, body!["data"]!.AsArray().Count);
        Assert.True(all["total"]!.GetValue<int>() > 50);
    }

    [Fact]
    public async Task The_older_list_of_sites_has_no_default_page_size()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 30, WordPress = "6.8" });
        using var asker = new Asker(dashboard);

        var (_, all) = await asker.AskAsync("GET", "sites?_fields=id");
        var (_, page) = await asker.AskAsync("GET", "sites?page=2&per_page=20&_fields=id");

        Assert.Equal((30, 10), (all!["total"]!.GetValue<int>(), page!["total"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_site_rows_of_both_generations_carry_the_same_updates()
    {
        await using var older = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = "6.8" });
        await using var newer = await EmulatedDashboard.StartAsync();

        Assert.Equal(await UpgradesAsync(older), await UpgradesAsync(newer));
    }

    [Theory]
    [InlineData("6.8", 1)]
    [InlineData("7.1", 0)]
    public async Task A_site_that_the_last_check_found_down_is_left_alone_by_the_newer_one(string wordPress, int success)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress });
        using var asker = new Asker(dashboard);
        dashboard.Sites[1].HttpCode = 500;

        var (_, synced) = await asker.AskAsync("POST", "sites/1/sync");
        await asker.AskAsync("POST", "sites/1/check");
        var (_, again) = await asker.AskAsync("POST", "sites/1/sync");

        Assert.Equal((success, 1), (synced!["success"]!.GetValue<int>(), again!["success"]!.GetValue<int>()));
    }

    private static async Task<string> UpgradesAsync(EmulatedDashboard dashboard)
    {
        using var asker = new Asker(dashboard);
        var (_, body) = await asker.AskAsync("GET", "sites?page=1&per_page=100&_fields=id,name,plugin_upgrades,theme_upgrades,wp_upgrades,translation_upgrades");
        return body!["data"]!.ToJsonString();
    }
}
