using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>Plugins of a whole fleet, in the column that a site row has.</summary>
public sealed class InventoryTests
{
    [Fact]
    public async Task Sites_have_many_plugins_in_several_versions()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 100, MorePlugins = 40 });
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("GET", "sites?per_page=100&_fields=id,plugins");

        var sites = body!["data"]!.AsArray().Select(row => JsonNode.Parse(row!["plugins"]!.GetValue<string>())!.AsArray()).ToList();
        Assert.All(sites, plugins => Assert.InRange(plugins.Count, 50, 55));
        var versions = sites.SelectMany(plugins => plugins).Where(plugin => plugin!["slug"]!.GetValue<string>() == "forms-1/forms-1.php").Select(plugin => plugin!["version"]!.GetValue<string>()).Distinct().ToList();
        Assert.InRange(versions.Count, 3, 5);
        Assert.Contains(sites.SelectMany(plugins => plugins), plugin => plugin!["version"]?.GetValue<string>() == "1.0-beta2");
    }

    [Fact]
    public async Task They_are_the_same_every_time()
    {
        await using var one = await EmulatedDashboard.StartAsync(new EmulatorOptions { MorePlugins = 20 });
        await using var two = await EmulatedDashboard.StartAsync(new EmulatorOptions { MorePlugins = 20 });

        Assert.Equal(
            one.Sites[3].Plugins.Select(plugin => (plugin.Slug, plugin.Version, plugin.IsActive)),
            two.Sites[3].Plugins.Select(plugin => (plugin.Slug, plugin.Version, plugin.IsActive)));
    }

    [Fact]
    public async Task Must_use_plugins_say_so_and_have_no_version()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        using var asker = new Asker(dashboard);

        var (_, body) = await asker.AskAsync("GET", "sites?per_page=1");

        var plugins = JsonNode.Parse(body!["data"]![0]!["plugins"]!.GetValue<string>())!.AsArray();
        var mustUse = Assert.Single(plugins, plugin => plugin!.AsObject().ContainsKey("mu"))!.AsObject();
        Assert.False(mustUse.ContainsKey("version"));
    }
}
