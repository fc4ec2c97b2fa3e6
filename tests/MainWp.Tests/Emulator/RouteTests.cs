using System.Text.Json.Nodes;
using MainWp.Emulator.Abilities;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>Nothing that the server registers is missing, and nothing is served that it does not have.</summary>
public sealed class RouteTests
{
    [Fact]
    public async Task Serves_exactly_the_routes_of_the_recorded_index()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        var recorded = Recording.Load("v2/index").Body!["routes"]!.AsObject()
            .SelectMany(route => route.Value!["methods"]!.AsArray().Select(method => $"{method} {route.Key}"));

        var served = dashboard.Routes
            .Where(route => route.Namespace == "mainwp/v2")
            .SelectMany(route => route.Methods.Select(method => $"{method} {route.Pattern}"));

        Assert.Equal(recorded.Distinct().Order(StringComparer.Ordinal), served.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Serves_exactly_the_routes_of_version_1()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Recording.Folder, "v1-index.json")))!["routes"]!.AsObject()
            .SelectMany(route => route.Value!["methods"]!.AsArray().Select(method => $"{method} {route.Key}"));

        var served = dashboard.Routes
            .Where(route => route.Namespace == "mainwp/v1")
            .SelectMany(route => route.Methods.Select(method => $"{method} {route.Pattern}"))
            .ToList();

        Assert.Equal(recorded.Distinct().Order(StringComparer.Ordinal), served.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(71 + 1, served.Count);
    }

    [Fact]
    public async Task Every_ability_that_is_described_can_be_run()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync();

        var described = new AbilityCatalog().All.Select(ability => ability.Name);

        Assert.Equal(described.Order(StringComparer.Ordinal), new AbilityTable(dashboard.State).Names.Order(StringComparer.Ordinal));
        Assert.Equal(62, described.Count(name => name.StartsWith("mainwp/", StringComparison.Ordinal)));
    }
}
